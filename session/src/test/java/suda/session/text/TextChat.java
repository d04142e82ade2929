package suda.session.text;

import java.time.ZoneOffset;
import java.util.List;
import suda.session.ChatScript;
import suda.session.TestClient;
import suda.session.TestNetwork;
import suda.session.text.TextInput.Said;

/** A network of plain-text users. Who is named in a script for the first time is then there. */
final class TextChat {
  static final TextFront FRONT = new TextFront(ZoneOffset.UTC);

  final TestNetwork network;

  TextChat() {
    this(new TestNetwork(TestNetwork.Answers.LATER, List.of()));
  }

  TextChat(TestNetwork network) {
    this.network = network;
  }

  /** Plays a script. */
  void chat(String script) {
    new ChatScript(network, this::named).play(script);
  }

  /** The client of that name, who has read all so far. */
  TestClient<?> named(String name) {
    return network.knows(name) ? network.client(name) : arrive(name);
  }

  private TestClient<?> arrive(String name) {
    TestClient<TextInput> client = connect(name);
    client.say("/nick " + name);
    network.clients().forEach(TestClient::readAll);
    return client;
  }

  /** A new client, which has its greeting to read. */
  TestClient<TextInput> connect(String name) {
    return network.connect(name, FRONT, Said::new);
  }
}
