package suda.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PlainClientTest {

  @Test
  void whatThePeerSendsWithoutALineEndIsALineAfterAQuietTime() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("localhost"));
        PlainClient client = PlainClient.connect("localhost", server.getLocalPort());
        Socket peer = server.accept()) {
      LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
      Thread receiving = Thread.startVirtualThread(() -> client.receive(lines::add));
      peer.getOutputStream().write("안녕".getBytes(StandardCharsets.UTF_8));
      assertThat(lines.poll(10, TimeUnit.SECONDS)).isEqualTo("안녕");
      peer.getOutputStream().write("one\ntwo\r\nrest".getBytes(StandardCharsets.UTF_8));
      peer.shutdownOutput();
      receiving.join();
      assertThat(lines).containsExactly("one", "two", "rest");
    }
  }

  @Test
  void linesAreSentWithTheirEndAndTheEndIsSeen() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("localhost"));
        PlainClient client = PlainClient.connect("localhost", server.getLocalPort());
        Socket peer = server.accept()) {
      client.send("안녕");
      client.send("");
      client.endSending();
      assertThat(new String(peer.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("안녕\n\n");
    }
  }
}
