package suda.session.irc;

import java.util.List;
import java.util.Objects;
import suda.session.ChatScript;
import suda.session.TestClient;
import suda.session.TestNetwork;
import suda.session.TestNetwork.Answers;
import suda.wire.irc.Message;

/** A network of IRC clients. Who first appears in a script is registered already. */
final class IrcChat {
  private final TestNetwork network;
  private final IrcFront front = new IrcFront();

  IrcChat() {
    this(Answers.AT_ONCE);
  }

  IrcChat(Answers answers) {
    this(new TestNetwork(answers, List.of("Welcome.")));
  }

  IrcChat(TestNetwork network) {
    this.network = network;
    network.observe(front::happened);
  }

  TestNetwork network() {
    return network;
  }

  /** Plays a script; see {@link ChatScript}. */
  IrcChat chat(String script) {
    new ChatScript(network, this::client).play(script);
    return this;
  }

  /** A connection that has said nothing. */
  TestClient<IrcInput> connect(String name) {
    return network.connect(name, front, IrcChat::said);
  }

  /** A registered client that asked for capabilities first. */
  TestClient<IrcInput> register(String name, String capabilities) {
    TestClient<IrcInput> client = connect(name);
    if (!capabilities.isEmpty()) {
      client.say("CAP REQ :" + capabilities);
      client.say("CAP END");
    }
    client.say("NICK " + name);
    client.say("USER " + name + " 0 * :Real " + name);
    client.readAll();
    return client;
  }

  /** Registers each and has them all in a channel, the first as its operator. */
  IrcChat inChannel(String channel, String... names) {
    for (String name : names) {
      client(name).say("JOIN " + channel);
    }
    for (String name : names) {
      client(name).readAll();
    }
    return this;
  }

  /** Time passes, in which these clients show that they are there. */
  void stayFor(long ms, String... names) {
    for (long left = ms; left > 0; left -= 60_000) {
      network.advance(Math.min(left, 60_000));
      for (String name : names) {
        client(name).say("PONG :here");
      }
    }
  }

  TestClient<?> client(String name) {
    return network.knows(name) ? network.client(name) : register(name, "");
  }

  static IrcInput said(String line) {
    return new IrcInput.Said(Objects.requireNonNull(Message.parse(line), line));
  }
}
