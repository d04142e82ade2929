package suda.client.example;

import suda.client.Client;
import suda.client.ClientOptions;

/** Tells whoever asks in #tea which tea there is. */
final class TeaBot {
  private TeaBot() {}

  public static void main(String[] args) throws Exception {
    int port = Integer.parseInt(args[0]);
    try (Client client = Client.connect(ClientOptions.to("localhost", port).nick("teabot"))) {
      client.onMessage(m -> {
        switch (m.text()) {
          case "!tea" -> client.say(m.channel(), "green");
          case "!bye" -> Thread.startVirtualThread(client::close);
          default -> {}
        }
      });
      client.join("#tea");
      client.awaitClose();
    }
  }
}
