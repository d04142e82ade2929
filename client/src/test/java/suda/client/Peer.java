package suda.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The server's end of one connection. */
public final class Peer {
  private final Socket socket;
  private final BufferedReader in;

  Peer(Socket socket, int waitMs) throws IOException {
    this.socket = socket;
    socket.setSoTimeout(waitMs);
    in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  /** The next line. */
  public String reads() throws IOException {
    return String.valueOf(in.readLine());
  }

  /** The next line is this one. */
  public void expects(String line) throws IOException {
    assertThat(reads()).isEqualTo(line);
  }

  /** Sends lines. */
  public void sends(String lines) throws IOException {
    String all = String.join("\r\n", lines.lines().toList()) + "\r\n";
    socket.getOutputStream().write(all.getBytes(StandardCharsets.UTF_8));
  }

  /** Takes the client in as {@code nick}; {@code capabilities} are offered and taken. */
  public void registers(String nick, String capabilities) throws IOException {
    expects("CAP LS 302");
    expects("NICK " + nick);
    assertThat(reads()).startsWith("USER ");
    sends(":srv CAP * LS :" + capabilities);
    if (!capabilities.isEmpty()) {
      assertThat(reads()).startsWith("CAP REQ ");
      sends(":srv CAP * ACK :" + capabilities.replaceAll("=\\S+", ""));
    }
    expects("CAP END");
    welcomes(nick);
  }

  /** Says that talking is possible. */
  public void welcomes(String nick) throws IOException {
    sends(
        """
        :srv 001 %1$s :Welcome
        :srv 005 %1$s NETWORK=Test CASEMAPPING=ascii PREFIX=(qaohv)~&@%%+ CHATHISTORY=3 :are supported
        :srv 422 %1$s :No MOTD
        """
            .formatted(nick));
  }

  /** All that was sent before has been read when this returns. */
  public void barrier() throws IOException {
    sends("PING barrier");
    String line = reads();
    while (!line.equals("PONG barrier")) {
      assertThat(line).isNotEqualTo("null");
      line = reads();
    }
  }

  /** Ends the connection. */
  public void drops() throws IOException {
    socket.close();
  }
}
