package suda.acceptance.clients;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suda.acceptance.ServerProcess;
import suda.acceptance.TestSocket;
import suda.client.Client;
import suda.client.ClientOptions;
import suda.client.Security;

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

  @Test
  void ourOwnClientTalksByTlsToTheServerWhoseCertificateItKnows() throws Exception {
    String told = server.awaitOutput("SHA-256");
    Security known = Security.pinned(told.substring(told.lastIndexOf(' ') + 1));
    ClientOptions options = ClientOptions.to("127.0.0.1", server.port()).nick("mina");
    try (Client client = Client.connect(options.security(known))) {
      client.join("#lobby");
      client.say("#lobby", "녹차 드실 분?");
      bob.await("녹차 드실 분?");
      bob.send("WHOIS mina");
      bob.await(" 671 bob mina ");
    }
    assertThatThrownBy(() -> Client.connect(options.security(Security.VERIFIED)))
        .hasMessageContaining("nobody known vouches")
        .hasMessageEndingWith(told.substring(told.lastIndexOf(' ')));
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
