package suda.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import suda.client.ClientEvent.Disconnected;

/** Source: the IRCv3 SASL specifications 3.1 and 3.2. */
@Timeout(30)
class LoginTest {

  /** The server offers {@code sasl} and takes the request for it. */
  private static Peer asked(Scene scene, String sasl) throws Exception {
    Peer peer = scene.server.accept();
    peer.expects("CAP LS 302");
    peer.expects("NICK mina");
    assertThat(peer.reads()).startsWith("USER ");
    peer.sends(":srv CAP * LS :" + sasl);
    peer.expects("CAP REQ sasl");
    peer.sends(":srv CAP * ACK :sasl");
    return peer;
  }

  private static void takesPlain(Peer peer, String password) throws Exception {
    peer.expects("AUTHENTICATE PLAIN");
    peer.sends("AUTHENTICATE +");
    peer.expects("AUTHENTICATE " + base64("\0mina\0" + password));
  }

  private static void takesIn(Peer peer) throws Exception {
    peer.sends(
        """
        :srv 900 * mina!m@h mina :You are now logged in as mina
        :srv 903 * :SASL authentication successful
        """);
    peer.expects("CAP END");
    peer.welcomes("mina");
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  private static void isRefused(CompletableFuture<Client> connecting, String why) {
    assertThatThrownBy(connecting::get).hasMessageContaining("cannot log in as mina: " + why);
  }

  @Test
  void aPasswordIsToldToThisMachine() throws Exception {
    try (Scene scene = new Scene()) {
      CompletableFuture<Client> connecting = Scene.start(scene.options().account("mina", "차 tea"));
      Peer peer = asked(scene, "sasl=PLAIN,EXTERNAL");
      takesPlain(peer, "차 tea");
      takesIn(peer);
      scene.use(connecting);
      assertThat(scene.client().nick()).isEqualTo("mina");
    }
  }

  @Test
  void itIsToldAgainOnEachConnection() throws Exception {
    try (Scene scene = new Scene()) {
      CompletableFuture<Client> connecting = Scene.start(scene.options().account("mina", "tea"));
      Peer peer = asked(scene, "sasl");
      takesPlain(peer, "tea");
      takesIn(peer);
      scene.use(connecting);
      peer.drops();
      Peer again = asked(scene, "sasl");
      takesPlain(again, "tea");
      again.sends(":srv 904 * :SASL authentication failed");
      assertThat(scene.heard.next(Disconnected.class).reason()).isNotEmpty();
      assertThat(scene.heard.next(Disconnected.class).reason())
          .isEqualTo("cannot log in as mina: there is no such account, or it has another password");
      Peer third = asked(scene, "sasl");
      takesPlain(third, "tea");
      takesIn(third);
    }
  }

  @Test
  void aLongAnswerGoesInPieces() throws Exception {
    String password = "x".repeat(594);
    try (Scene scene = new Scene()) {
      CompletableFuture<Client> connecting = Scene.start(scene.options().account("mina", password));
      Peer peer = asked(scene, "sasl");
      peer.expects("AUTHENTICATE PLAIN");
      peer.sends("AUTHENTICATE +");
      String answer = base64("\0mina\0" + password);
      assertThat(answer).hasSize(800);
      peer.expects("AUTHENTICATE " + answer.substring(0, 400));
      peer.expects("AUTHENTICATE " + answer.substring(400));
      peer.expects("AUTHENTICATE +");
      takesIn(peer);
      scene.use(connecting);
    }
  }

  @Test
  void aWrongPasswordEndsTheConnectionAndSaysSo() throws Exception {
    try (Scene scene = new Scene()) {
      CompletableFuture<Client> connecting = Scene.start(scene.options().account("mina", "tea"));
      Peer peer = asked(scene, "sasl");
      takesPlain(peer, "tea");
      peer.sends(":srv 904 * :SASL authentication failed");
      isRefused(connecting, "there is no such account, or it has another password");
    }
  }

  @Test
  void whereNobodyCanLogInNobodyIsTakenForLoggedIn() throws Exception {
    try (Scene scene = new Scene()) {
      CompletableFuture<Client> connecting = Scene.start(scene.options().account("mina", "tea"));
      Peer peer = scene.server.accept();
      peer.reads();
      peer.sends(":srv CAP * LS :");
      isRefused(connecting, "the server lets nobody log in on connecting");
    }
    try (Scene scene = new Scene()) {
      CompletableFuture<Client> connecting = Scene.start(scene.options().account("mina", "tea"));
      Peer old = scene.server.accept();
      old.reads();
      old.welcomes("mina");
      isRefused(connecting, "the server lets nobody log in on connecting");
    }
    try (Scene scene = new Scene()) {
      CompletableFuture<Client> connecting = Scene.start(scene.options().account("mina", "tea"));
      asked(scene, "sasl=EXTERNAL");
      isRefused(connecting, "the server takes no passwords here");
    }
  }

  @Test
  void aServerThatDoesNotKnowThePasswordIsNotBelieved() throws Exception {
    try (Scene scene = new Scene()) {
      CompletableFuture<Client> connecting = Scene.start(scene.options().account("mina", "tea"));
      Peer peer = asked(scene, "sasl=PLAIN,SCRAM-SHA-256");
      peer.expects("AUTHENTICATE SCRAM-SHA-256");
      peer.sends("AUTHENTICATE +");
      String first = decoded(peer.reads());
      assertThat(first).startsWith("n,,n=mina,r=");
      String nonce = first.substring("n,,n=mina,r=".length());
      peer.sends("AUTHENTICATE " + base64("r=" + nonce + "more,s=c2FsdA==,i=4096"));
      assertThat(decoded(peer.reads())).startsWith("c=biws,r=" + nonce + "more,p=");
      peer.sends("AUTHENTICATE " + base64("v=c29tZXRoaW5n"));
      isRefused(connecting, "the server does not prove that it knows the password");
    }
  }

  @Test
  void aServerThatSkipsItsProofIsNotBelieved() throws Exception {
    try (Scene scene = new Scene()) {
      CompletableFuture<Client> connecting = Scene.start(scene.options().account("mina", "tea"));
      Peer peer = asked(scene, "sasl=SCRAM-SHA-256");
      peer.expects("AUTHENTICATE SCRAM-SHA-256");
      peer.sends(":srv 903 * :SASL authentication successful");
      isRefused(connecting, "the server does not prove that it knows the password");
    }
  }

  @Test
  void optionsShowNoPassword() {
    ClientOptions options = ClientOptions.to("localhost", 1).account("mina", "secret");
    assertThat(options.toString() + options.account()).doesNotContain("secret");
  }

  private static String decoded(String line) {
    assertThat(line).startsWith("AUTHENTICATE ");
    return new String(Base64.getDecoder().decode(line.substring(13)), UTF_8);
  }
}
