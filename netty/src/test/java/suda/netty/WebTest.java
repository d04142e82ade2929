package suda.netty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import suda.core.AtBound;
import suda.core.Limit;
import suda.core.name.AddressRange;

/** What browsers and other programs are answered over HTTP. */
class WebTest {
  @AutoClose private ChatServer server;
  private int port;

  @BeforeEach
  void aServer() throws Exception {
    server = ChatServer.with(null);
    port = server.listen(Offer.ANY);
  }

  private String ask(String... request) throws Exception {
    return Talk.ask(port, request);
  }

  private String get(String path) throws Exception {
    return ask("GET " + path + " HTTP/1.1", "Host: chat.example:9999", "");
  }

  @Test
  void thePageSaysWhatThisIsAndHowToConnect() throws Exception {
    String answer = get("/");
    assertThat(answer).startsWith("HTTP/1.1 200 OK\r\n");
    assertThat(answer).contains("content-type: text/html; charset=utf-8", "<h1>Test &amp; Co</h1>");
    assertThat(answer).contains("nc chat.example 9999", "ws://chat.example:9999/", "#lobby");
    assertThat(answer).doesNotContain("src=", "href=", "<script");
  }

  @Test
  void aHostThatIsNoneIsNotShown() throws Exception {
    assertThat(ask("GET / HTTP/1.1", "Host: <script>alert(1)</script>", ""))
        .startsWith("HTTP/1.1 200 OK\r\n")
        .doesNotContain("<script");
  }

  @Test
  void aHeadHasNoBody() throws Exception {
    assertThat(ask("HEAD / HTTP/1.1", "Host: x", "")).contains("200 OK").endsWith("\r\n\r\n");
  }

  @Test
  void anOldBrowserNeedsNoHost() throws Exception {
    assertThat(ask("GET /health HTTP/1.0", "")).startsWith("HTTP/1.1 200 OK").endsWith("ok\n");
  }

  @ParameterizedTest
  @CsvSource({
    "GET /favicon.ico HTTP/1.1, 404 Not Found, There is nothing here",
    "GET /health/ HTTP/1.1, 404 Not Found, There is nothing here",
    "POST / HTTP/1.1, 405 Method Not Allowed, Only GET and HEAD",
    "DELETE /health HTTP/1.1, 405 Method Not Allowed, Only GET and HEAD",
    "OPTIONS * HTTP/1.1, 405 Method Not Allowed, Only GET and HEAD",
    "GET / HTTP/1.9x, 400 Bad Request, no request that can be understood",
  })
  void theRestIsRefusedInWords(String request, String status, String words) throws Exception {
    assertThat(ask(request, "Host: x", ""))
        .startsWith("HTTP/1.1 " + status + "\r\n")
        .contains("connection: close", words);
  }

  @Test
  void aRequestWithoutAHostIsRefused() throws Exception {
    assertThat(ask("GET / HTTP/1.1", "")).startsWith("HTTP/1.1 400 Bad Request");
    assertThat(ask("GET / HTTP/1.1", "Host: a", "Host: b", "")).startsWith("HTTP/1.1 400 ");
  }

  @Test
  void nothingIsAnsweredAfterTheFirstRequest() throws Exception {
    String two = "GET /health HTTP/1.1\r\nHost: x\r\n\r\n".repeat(2);
    try (Talk browser = Talk.on(ChatServer.connect(port))) {
      browser.text(two);
      assertThat(browser.rest()).containsOnlyOnce("HTTP/1.1");
    }
  }

  @Test
  @AtBound(Limit.HTTP_HEADER_BYTES)
  void aLongerHeaderIsRefused() throws Exception {
    String rest = "Host: x" + "X: ";
    int room = Limit.HTTP_HEADER_BYTES.max() - rest.length();
    assertThat(ask("GET / HTTP/1.1", "Host: x", "X: " + "x".repeat(room), "")).contains("200 OK");
    assertThat(ask("GET / HTTP/1.1", "Host: x", "X: " + "x".repeat(room + 1), ""))
        .startsWith("HTTP/1.1 431 ")
        .contains("The request's headers are longer than 8192 bytes.");
  }

  /** Where HTTP alone is spoken; elsewhere it takes less to be no request. */
  @Test
  void aLongerAddressIsRefused() throws Exception {
    port = server.listen(Offer.HTTP);
    int room = Limit.HTTP_HEADER_BYTES.max() - "GET  HTTP/1.1".length();
    assertThat(get("/" + "x".repeat(room - 1))).startsWith("HTTP/1.1 404 ");
    assertThat(get("/" + "x".repeat(room))).startsWith("HTTP/1.1 414 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET / HTTP/1.1\r\nHost: x\r\n", "POST / HTTP/1.1\r\nHost: x\r\n"})
  void aRequestThatIsNotCompleteIsNotAnswered(String part) throws Exception {
    try (Talk browser = Talk.on(ChatServer.connect(port))) {
      browser.text(part);
      browser.socket().shutdownOutput();
      assertThat(browser.rest()).doesNotContain("200 OK");
    }
  }

  @Test
  void whoEndsItsHalfIsStillAnswered() throws Exception {
    CountDownLatch going = new CountDownLatch(1);
    server.hold(going);
    try (Talk browser = Talk.on(ChatServer.connect(port))) {
      browser.say("GET /health HTTP/1.1", "Host: x", "");
      browser.socket().shutdownOutput();
      going.countDown();
      assertThat(browser.rest()).startsWith("HTTP/1.1 200 OK");
    }
  }

  @Test
  @AtBound(Limit.HEALTH_MILLISECONDS)
  void aServerWhoseEngineDoesNotAnswerIsNotWell() throws Exception {
    assertThat(get("/health")).startsWith("HTTP/1.1 200 OK");
    CountDownLatch going = new CountDownLatch(1);
    server.hold(going);
    assertThat(get("/health")).startsWith("HTTP/1.1 503 Service Unavailable");
    going.countDown();
    assertThat(get("/health")).startsWith("HTTP/1.1 200 OK");
  }

  @Test
  void upgradesThatCannotBeAreRefused() throws Exception {
    String[] upgrade = {
      "GET / HTTP/1.1", "Host: x", "Connection: Upgrade", "Upgrade: websocket", "", ""
    };
    assertThat(ask(upgrade)).startsWith("HTTP/1.1 400 ");
    upgrade[4] = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 8";
    assertThat(ask(upgrade)).startsWith("HTTP/1.1 426 ").contains("sec-websocket-version: 13");
  }

  @ParameterizedTest
  @CsvSource({
    "https://chat.example, 101",
    "https://CHAT.example, 101",
    "https://a.two.example, 101",
    "http://chat.example, 403",
    "https://chat.example.org, 403",
    "https://evil.example/a.two.example, 403",
    "null, 403",
    "'', 101",
  })
  void onlyPagesThatMayConnectByWebSocket(String origin, int status) throws Exception {
    Access.Web web =
        new Access.Web(
            "Test",
            "1",
            "#lobby",
            List.of("https://chat.example", "https://*.two.example"),
            Downloads.NONE,
            false);
    try (ChatServer choosy = new ChatServer(new Access(9, 0, null, List.of(), List.of(), web));
        Talk browser = Talk.on(ChatServer.connect(choosy.listen(Offer.ANY)))) {
      browser.say("GET / HTTP/1.1", "Host: x", "Connection: Upgrade", "Upgrade: websocket");
      browser.say("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Version: 13");
      browser.text(origin.isEmpty() ? "\r\n" : "Origin: " + origin + "\r\n\r\n");
      assertThat(browser.line()).startsWith("HTTP/1.1 " + status + " ");
    }
  }

  // What is fetched by a secret address.

  private static final String SECRET = "s3cret";

  /** Pieces of {@code bytes} each, {@code count} of them. */
  private static Downloads pieces(int bytes, int count, AtomicInteger made) {
    return (secret, then) ->
        then.accept(
            secret.equals(SECRET)
                ? Optional.of(
                    new Downloads.Download() {
                      @Override
                      public String fileName() {
                        return "all.jsonl";
                      }

                      @Override
                      public void next(Consumer<Optional<byte[]>> next) {
                        boolean more = made.getAndIncrement() < count;
                        next.accept(
                            more
                                ? Optional.of("x".repeat(bytes).getBytes(UTF_8))
                                : Optional.empty());
                      }
                    })
                : Optional.empty());
  }

  private static ChatServer with(Downloads downloads) {
    Access.Web web = new Access.Web("Test", "1", "#lobby", List.of(), downloads, false);
    return new ChatServer(
        new Access(
            9, 0, null, AddressRange.exactly("127.0.0.1").stream().toList(), List.of(), web));
  }

  @Test
  void aDownloadComesInPieces() throws Exception {
    try (ChatServer generous = with(pieces(3, 2, new AtomicInteger()))) {
      port = generous.listen(Offer.ANY);
      assertThat(get("/export/" + SECRET))
          .startsWith("HTTP/1.1 200 OK\r\n")
          .contains("filename=\"all.jsonl\"", "cache-control: no-store", "chunked")
          .endsWith("\r\n\r\n3\r\nxxx\r\n3\r\nxxx\r\n0\r\n\r\n");
    }
    try (ChatServer generous = with(pieces(3, 2, new AtomicInteger()))) {
      port = generous.listen(Offer.ANY);
      assertThat(ask("GET /export/" + SECRET + " HTTP/1.0", ""))
          .doesNotContain("chunked")
          .endsWith("\r\n\r\nxxxxxx");
    }
  }

  @Test
  void noMoreOfADownloadIsMadeThanIsTaken() throws Exception {
    int piece = 1 << 20;
    int count = 200;
    AtomicInteger made = new AtomicInteger();
    try (ChatServer generous = with(pieces(piece, count, made));
        Talk browser = Talk.on(ChatServer.connect(generous.listen(Offer.ANY)))) {
      browser.say("GET /export/" + SECRET + " HTTP/1.0", "");
      assertThat(browser.line()).startsWith("HTTP/1.1 200");
      // Another is answered meanwhile: what is in the way of the download is in nobody else's.
      port = generous.listen(Offer.ANY);
      assertThat(get("/health")).startsWith("HTTP/1.1 200 OK");
      assertThat(made.get()).isLessThan(count / 2);
      assertThat(browser.rest()).hasSizeGreaterThan(piece * count);
    }
  }

  @Test
  void whoEndsItsHalfStillGetsAllOfADownload() throws Exception {
    int piece = 1 << 20;
    try (ChatServer generous = with(pieces(piece, 20, new AtomicInteger()));
        Talk browser = Talk.on(ChatServer.connect(generous.listen(Offer.ANY)))) {
      browser.say("GET /export/" + SECRET + " HTTP/1.0", "");
      assertThat(browser.line()).startsWith("HTTP/1.1 200");
      browser.socket().shutdownOutput();
      assertThat(browser.rest()).hasSizeGreaterThan(piece * 20);
    }
  }

  @Test
  void aSecretThatIsNoneOpensNothing() throws Exception {
    try (ChatServer generous = with(pieces(3, 2, new AtomicInteger()))) {
      port = generous.listen(Offer.ANY);
      assertThat(get("/export/other"))
          .startsWith("HTTP/1.1 404 ")
          .contains("This link leads nowhere any more", "/msg NickServ EXPORT");
      assertThat(get("/export/")).startsWith("HTTP/1.1 404 ");
      assertThat(ask("HEAD /export/" + SECRET + " HTTP/1.1", "Host: x", ""))
          .startsWith("HTTP/1.1 405 ");
    }
  }

  @Test
  void aDownloadIsNotSentWhereOthersReadAlong() throws Exception {
    try (ChatServer generous = with(pieces(3, 1, new AtomicInteger()))) {
      port = generous.listen(Offer.ANY);
      String[] request = {
        "GET /export/" + SECRET + " HTTP/1.1", "Host: x", "X-Forwarded-For: 198.51.100.7", ""
      };
      assertThat(ask(request)).startsWith("HTTP/1.1 403 ").contains("ask by https");
      request[2] += "\r\nX-Forwarded-Proto: https";
      assertThat(ask(request)).startsWith("HTTP/1.1 200 ");
    }
  }
}
