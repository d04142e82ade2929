package suda.acceptance.clients;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suda.acceptance.ServerProcess;
import suda.acceptance.TestSocket;

/** Clients that encrypt, on the port where others do not. */
class EncryptedClientsTest {
  @TempDir private Path directory;
  @AutoClose private ServerProcess server;
  @AutoClose private TestSocket bob;

  @BeforeEach
  void bobIsThere() throws Exception {
    server = ServerProcess.start(directory.resolve("data"));
    bob = TestSocket.irc(server.port(), "bob", "echo-message");
  }

  @Test
  void irssiTalksByTls() throws Exception {
    try (TmuxScreen irssi = Screens.irssi(directory, server.port(), "ina", "yes")) {
      irssi.type("/join #lobby");
      irssi.await("Join to #lobby was synced");
      irssi.type("녹차 드실 분?");
      bob.await("녹차 드실 분?");
      bob.send("PRIVMSG #lobby :저요", "WHOIS ina");
      irssi.await("저요");
      bob.await(" 671 bob ina ");
    }
  }

  /** openssl is a terminal of plain text, too. */
  @Test
  void opensslTalksByTls() throws Exception {
    try (TmuxScreen openssl =
        TmuxScreen.open(
            directory, "openssl", "openssl s_client -quiet -connect 127.0.0.1:" + server.port())) {
      openssl.await("-- welcome to Suda");
      openssl.type("녹차 드실 분?");
      bob.await("녹차 드실 분?");
      bob.send("PRIVMSG #lobby :저요");
      openssl.await("<bob> 저요");
    }
  }
}
