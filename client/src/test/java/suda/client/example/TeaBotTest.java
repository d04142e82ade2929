package suda.client.example;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import suda.client.Peer;
import suda.client.ScriptedServer;

@Timeout(30)
class TeaBotTest {

  @Test
  void theExampleAnswersAndLeaves() throws Exception {
    try (ScriptedServer server = new ScriptedServer()) {
      Thread bot = Thread.ofVirtual().start(() -> run(server.port()));
      Peer peer = server.accept();
      peer.registers("teabot", "");
      peer.expects("JOIN #tea");
      peer.sends(
          """
          :teabot!t@h JOIN #tea
          :mina!m@h PRIVMSG #tea :!tea
          """);
      peer.expects("PRIVMSG #tea :green");
      peer.expects("PING suda-1");
      peer.sends(":mina!m@h PRIVMSG #tea :!bye");
      peer.expects("QUIT :");
      peer.drops();
      bot.join();
    }
  }

  private static void run(int port) {
    try {
      TeaBot.main(new String[] {Integer.toString(port)});
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
