package suda.netty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a browser is told of an invitation, by the link that its code comes with. */
class InvitePageTest {
  private static final String HOSTILE = "#<b>&\"{version}";

  @AutoClose private ChatServer server;
  private int port;

  @BeforeEach
  void aServer() throws Exception {
    server = ChatServer.with(null);
    port = server.listen(Offer.ANY);
  }

  /** Alice makes a code for rooms of hers; returns the path of the link to it. */
  private String link(String... rooms) throws Exception {
    try (Talk alice = Talk.on(ChatServer.connect(port)).join("alice")) {
      alice.say("NS REGISTER password-alice");
      alice.await("is yours");
      for (String room : rooms) {
        alice.say("JOIN " + room, "CS REGISTER " + room, "MODE " + room + " +is");
      }
      alice.say("CS CODE " + String.join(",", rooms) + " 1 7");
      return alice.await("as a link: ").replaceAll(".*as a link: http://test.local", "");
    }
  }

  private String ask(String... request) throws Exception {
    return Talk.ask(port, request);
  }

  private String get(String path) throws Exception {
    return ask("GET " + path + " HTTP/1.1", "Host: chat.example:9999", "");
  }

  private String enter(String nick, String code) throws Exception {
    try (Talk user = Talk.on(ChatServer.connect(port)).join(nick)) {
      user.say("CS ENTER " + code);
      return user.line();
    }
  }

  @Test
  void thePageSaysToWhatOneIsInvitedAndHowToComeIn() throws Exception {
    String link = link("#tea", "#coffee", "#cocoa");
    String code = link.substring("/invite/".length());
    assertThat(get(link))
        .startsWith("HTTP/1.1 200 OK\r\n")
        .contains("content-type: text/html; charset=utf-8", "<h1>Test &amp; Co</h1>")
        .contains("cache-control: no-store", "Referrer-Policy: no-referrer")
        .contains("<code>#tea</code>, <code>#coffee</code> and <code>#cocoa</code>")
        .contains("by <strong>alice</strong>, until ", " UTC.")
        .contains("nc chat.example 9999", "/room enter " + code)
        .contains("/msg ChanServ ENTER " + code)
        .contains("suda chat chat.example:9999", "/enter " + code)
        .doesNotContain("src=", "href=", "<script");
  }

  @Test
  void lookingDoesNotUseItUp() throws Exception {
    String link = link("#tea");
    String code = link.substring("/invite/".length());
    get(link);
    assertThat(get(link)).contains("You are invited to <code>#tea</code> by");
    assertThat(ask("HEAD " + link + " HTTP/1.1", "Host: x", ""))
        .startsWith("HTTP/1.1 200 OK")
        .endsWith("\r\n\r\n");
    assertThat(enter("bob", code)).endsWith(" JOIN #tea");
    assertThat(get(link)).startsWith("HTTP/1.1 404 ");
    assertThat(enter("eve", code)).endsWith("unknown, used up or over");
  }

  @Test
  void namesAreNoHtml() throws Exception {
    String link = link("#tea", HOSTILE);
    assertThat(get(link))
        .contains("<code>#tea</code> and <code>#&lt;b&gt;&amp;&quot;{version}</code>");
    assertThat(ask("GET " + link + " HTTP/1.1", "Host: <script>alert(1)</script>", ""))
        .startsWith("HTTP/1.1 200 OK\r\n")
        .doesNotContain("<script");
  }

  @Test
  void aCodeThatOpensNothingIsNotFound() throws Exception {
    for (String path : new String[] {"/invite/", "/invite/none", "/invite/%00/../x"}) {
      assertThat(get(path))
          .startsWith("HTTP/1.1 404 Not Found\r\n")
          .contains("cache-control: no-store", "This invitation is unknown, used up or over.");
    }
    assertThat(get("/invite")).contains("There is nothing here");
    String link = link("#tea");
    assertThat(get(link + "/")).startsWith("HTTP/1.1 404 ");
    assertThat(get(link + "?from=a-friend")).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void whoEndsItsHalfIsStillAnswered() throws Exception {
    String link = link("#tea");
    CountDownLatch going = new CountDownLatch(1);
    server.hold(going);
    try (Talk browser = Talk.on(ChatServer.connect(port))) {
      browser.say("GET " + link + " HTTP/1.1", "Host: x", "");
      browser.socket().shutdownOutput();
      going.countDown();
      assertThat(browser.rest()).startsWith("HTTP/1.1 200 OK");
    }
  }
}
