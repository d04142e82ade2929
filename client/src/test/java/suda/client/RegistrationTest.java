package suda.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import suda.client.ClientEvent.Connected;
import suda.client.ClientEvent.Disconnected;
import suda.client.ClientEvent.NickChanged;
import suda.client.ClientEvent.Reconnected;

/** Source: the IRCv3 capability negotiation specification; modern.ircdocs.horse. */
@Timeout(30)
class RegistrationTest {

  @Test
  void capabilitiesInSeveralLinesAreAskedForAtOnceAndOnlyThoseKnown() throws Exception {
    try (Scene scene = new Scene()) {
      Scene.start(scene.options());
      Peer peer = scene.server.accept();
      peer.reads();
      peer.reads();
      peer.reads();
      peer.sends(
          """
          :srv CAP * LS * :batch sasl=PLAIN example.org/unknown
          :srv CAP * LS :server-time draft/chathistory=x
          """);
      peer.expects("CAP REQ :batch server-time draft/chathistory");
      peer.sends(":srv CAP * ACK :batch server-time draft/chathistory");
      peer.expects("CAP END");
    }
  }

  @Test
  void whatIsRefusedTogetherIsAskedForSingly() throws Exception {
    try (Scene scene = new Scene()) {
      Scene.start(scene.options());
      Peer peer = scene.server.accept();
      peer.reads();
      peer.reads();
      peer.reads();
      peer.sends(":srv CAP * LS :batch setname");
      peer.expects("CAP REQ :batch setname");
      peer.sends(":srv CAP * NAK :batch setname");
      peer.expects("CAP REQ batch");
      peer.expects("CAP REQ setname");
      peer.sends(":srv CAP * ACK batch\n:srv CAP * NAK setname");
      peer.expects("CAP END");
    }
  }

  @Test
  void aServerWithoutCapabilitiesWelcomesToo() throws Exception {
    try (Scene scene = new Scene()) {
      CompletableFuture<Client> connecting = Scene.start(scene.options());
      Peer peer = scene.server.accept();
      peer.sends(":srv 421 * CAP :Unknown command");
      peer.welcomes("mina");
      scene.use(connecting);
      assertThat(scene.client().nick()).isEqualTo("mina");
      assertThat(scene.heard.next(Connected.class)).isEqualTo(new Connected("mina", "Test"));
    }
  }

  @Test
  void aTakenNickIsReplacedAndTakenBackWhenItIsFree() throws Exception {
    try (Scene scene = new Scene()) {
      CompletableFuture<Client> connecting = Scene.start(scene.options());
      Peer peer = scene.server.accept();
      peer.reads();
      peer.reads();
      peer.reads();
      peer.sends(":srv 433 * mina :Nickname is already in use");
      peer.expects("NICK mina_");
      peer.welcomes("mina_");
      scene.use(connecting);
      assertThat(scene.client().nick()).isEqualTo("mina_");
      peer.sends(":mina!m@h QUIT :gone");
      peer.expects("NICK mina");
      peer.sends(":mina_!m@h NICK mina");
      scene.heard.next(NickChanged.class);
      assertThat(scene.client().nick()).isEqualTo("mina");
    }
  }

  @Test
  void aNickTheServerCannotTakeIsReplacedByAGuests() throws Exception {
    try (Scene scene = new Scene()) {
      Scene.start(scene.options().nick("미나"));
      Peer peer = scene.server.accept();
      peer.reads();
      peer.expects("NICK 미나");
      peer.expects("USER guest 0 * 미나");
      peer.sends(":srv 432 * 미나 :Erroneous nickname");
      assertThat(peer.reads()).matches("NICK guest[0-9]+");
    }
  }

  @Test
  void theFirstConnectionThatFailsIsReportedAtOnce() throws Exception {
    int port = unusedPort();
    assertThatThrownBy(() -> Client.connect(ClientOptions.to("localhost", port)))
        .isInstanceOf(IOException.class);
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
      return unused.getLocalPort();
    }
  }

  @Test
  void aServerThatTurnsUsAwayIsQuoted() throws Exception {
    try (Scene scene = new Scene()) {
      CompletableFuture<Client> connecting = Scene.start(scene.options());
      Peer peer = scene.server.accept();
      peer.reads();
      peer.reads();
      peer.reads();
      peer.sends("ERROR :Closing link: no more room");
      peer.drops();
      assertThatThrownBy(connecting::get)
          .hasMessageContaining("server disconnected: Closing link: no more room");
    }
  }

  @Test
  void aServerThatSaysNothingIsAskedAndThenGivenUp() throws Exception {
    Tuning impatient =
        new Tuning(
            Scene.fast().backoff(),
            Duration.ofMillis(50),
            Duration.ofMillis(500),
            Scene.fast().random(),
            Scene.fast().clock());
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect(scene.options().tuning(impatient), "");
      peer.expects("PING suda");
      peer.sends("PONG suda");
      peer.expects("PING suda");
      assertThat(scene.heard.next(Disconnected.class).reason())
          .isEqualTo("the server does not answer");
      scene.server.accept().registers("mina", "");
      scene.heard.next(Reconnected.class);
    }
  }

  @Test
  void itComesBackUntilTheServerDoes() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect("");
      peer.drops();
      for (int i = 0; i < 5; i++) {
        scene.server.accept().drops();
        assertThat(scene.heard.next(Disconnected.class).reason()).isEqualTo("server disconnected");
      }
      scene.server.accept().registers("mina", "");
      assertThat(scene.heard.next(Reconnected.class)).isEqualTo(new Reconnected("mina", false));
    }
  }

  @Test
  void aListenerThatThrowsHarmsNobody() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer =
          scene.connect(
              scene
                  .options()
                  .listener(event -> {
                    scene.heard.accept(event);
                    throw new IllegalStateException("a listener's defect");
                  }),
              "");
      peer.sends(":bob!b@h PRIVMSG mina :one\n:bob!b@h PRIVMSG mina :two");
      assertThat(scene.heard.texts(2)).containsExactly("one", "two");
    }
  }
}
