package suda.netty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suda.core.AtBound;
import suda.core.Limit;

/** IRC over WebSocket: with Java's own client, and frame by frame. */
class WebSocketTest {
  private static final int MAX = Limit.WEBSOCKET_MESSAGE_BYTES.max();
  private static final int LITTLE_BYTES = 4096;

  @AutoClose private final HttpClient http = HttpClient.newHttpClient();
  @AutoClose private ChatServer server;
  private int port;

  @BeforeEach
  void aServer() throws Exception {
    server = ChatServer.with(null);
    port = server.listen(Offer.ANY);
  }

  /** What a client of Java's own hears. */
  private static final class Ear implements WebSocket.Listener {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream binary = new ByteArrayOutputStream();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        heard.add("text " + text);
        text.setLength(0);
      }
      socket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer part, boolean last) {
      while (part.hasRemaining()) {
        binary.write(part.get());
      }
      if (last) {
        heard.add("binary " + binary.toString(UTF_8));
        binary.reset();
      }
      socket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer payload) {
      heard.add("pong " + UTF_8.decode(payload));
      socket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      heard.add("closed " + code);
      return null;
    }

    String await(String part) throws InterruptedException {
      String next = next();
      while (!next.contains(part)) {
        next = next();
      }
      return next;
    }

    private String next() throws InterruptedException {
      String next = heard.poll(ChatServer.DEADLINE_MS, TimeUnit.MILLISECONDS);
      if (next == null) {
        throw new AssertionError("nothing more is heard");
      }
      return next;
    }
  }

  private WebSocket connect(Ear ear, String first, String... more) {
    return http.newWebSocketBuilder()
        .subprotocols(first, more)
        .buildAsync(URI.create("ws://127.0.0.1:" + port + "/"), ear)
        .join();
  }

  private static void say(WebSocket socket, String... lines) {
    for (String line : lines) {
      socket.sendText(line, true).join();
    }
  }

  @Test
  void aUserTalksToAllTheOthers() throws Exception {
    Ear ear = new Ear();
    WebSocket ann = connect(ear, "text.ircv3.net");
    assertThat(ann.getSubprotocol()).isEqualTo("text.ircv3.net");
    say(ann, "NICK ann", "USER ann 0 * :Ann", "JOIN #lobby");
    assertThat(ear.await(" 001 "))
        .isEqualTo("text :test.local 001 ann :Welcome to the Test Network, ann");
    ear.await(" 366 ");
    try (Talk bob = Talk.on(ChatServer.connect(port)).join("bob")) {
      bob.say("PRIVMSG #lobby :녹차");
      assertThat(ear.await("녹차")).isEqualTo("text :bob!~bob@127.0.0.1 PRIVMSG #lobby :녹차");
      say(ann, "PRIVMSG #lobby :홍차");
      assertThat(bob.await("홍차")).isEqualTo(":ann!~ann@127.0.0.1 PRIVMSG #lobby :홍차");
      say(ann, "QUIT :bye");
      assertThat(ear.await("closed")).isEqualTo("closed 1000");
      bob.await(":ann!~ann@127.0.0.1 QUIT :Quit: bye");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "binary.ircv3.net, text.ircv3.net, binary.ircv3.net, binary",
    "text.ircv3.net, binary.ircv3.net, text.ircv3.net, text",
    "other, binary.ircv3.net, binary.ircv3.net, binary",
  })
  void whatTheClientPrefersIsSpoken(String first, String second, String chosen, String form)
      throws Exception {
    Ear ear = new Ear();
    WebSocket ann = connect(ear, first, second);
    assertThat(ann.getSubprotocol()).isEqualTo(chosen);
    ann.sendBinary(ByteBuffer.wrap("PING a".getBytes(UTF_8)), true).join();
    assertThat(ear.await("PONG")).isEqualTo(form + " :test.local PONG test.local :a");
    ann.abort();
  }

  @Test
  void whoAsksForNoSubprotocolGetsText() throws Exception {
    Ear ear = new Ear();
    WebSocket old =
        http.newWebSocketBuilder()
            .buildAsync(URI.create("ws://127.0.0.1:" + port + "/anything"), ear)
            .join();
    say(old, "PING a\r\n");
    assertThat(ear.await("PONG")).isEqualTo("text :test.local PONG test.local :a");
    old.abort();
  }

  @Test
  void aMessageMayComeInParts() throws Exception {
    Ear ear = new Ear();
    WebSocket ann = connect(ear, "text.ircv3.net");
    ann.sendText("PI", false).join();
    ann.sendText("", false).join();
    ann.sendText("NG a", true).join();
    assertThat(ear.await("PONG")).endsWith(":a");
    ann.abort();
  }

  @Test
  void aPingIsAnswered() throws Exception {
    Ear ear = new Ear();
    WebSocket ann = connect(ear, "text.ircv3.net");
    ann.sendPing(ByteBuffer.wrap("still?".getBytes(UTF_8))).join();
    assertThat(ear.await("pong")).isEqualTo("pong still?");
    ann.abort();
  }

  @Test
  void whoClosesIsGone() throws Exception {
    Ear ear = new Ear();
    WebSocket ann = connect(ear, "text.ircv3.net");
    say(ann, "NICK ann", "USER ann 0 * :Ann", "JOIN #lobby");
    ear.await(" 366 ");
    try (Talk bob = Talk.on(ChatServer.connect(port)).join("bob")) {
      ann.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
      bob.await(":ann!~ann@127.0.0.1 QUIT");
      ear.await("closed 1000");
    }
  }

  // Frame by frame.

  private Frames frames(int receiveBytes, String... headers) throws Exception {
    Frames frames = new Frames(Talk.on(ChatServer.connect(port, receiveBytes)));
    frames.talk.say("GET / HTTP/1.1", "Host: x", "Connection: Upgrade", "Upgrade: websocket");
    frames.talk.say("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Version: 13");
    for (String header : headers) {
      frames.talk.say(header);
    }
    // Exactly one empty line: what comes after it is a frame.
    frames.talk.say("");
    frames.answer = frames.talk.line();
    for (String line = frames.talk.line(); !line.isEmpty(); line = frames.talk.line()) {
      frames.answer += "\n" + line;
    }
    return frames;
  }

  /** A client that builds its own frames. */
  private static final class Frames implements AutoCloseable {
    private final Talk talk;
    private String answer = "";

    Frames(Talk talk) {
      this.talk = talk;
    }

    /** Sends a frame; its mask is zero, so that its bytes are as they are. */
    void send(int first, byte[] payload) throws IOException {
      ByteBuffer frame = ByteBuffer.allocate(payload.length + 14);
      frame.put((byte) first);
      if (payload.length < 126) {
        frame.put((byte) (0x80 | payload.length));
      } else if (payload.length <= 0xFFFF) {
        frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
      } else {
        frame.put((byte) (0x80 | 127)).putLong(payload.length);
      }
      frame.putInt(0).put(payload);
      talk.bytes(Arrays.copyOf(frame.array(), frame.position()));
    }

    void say(String line) throws IOException {
      send(0x81, line.getBytes(UTF_8));
    }

    /** Reads a message; a close is {@code closed} and its code. */
    String read() throws IOException {
      DataInputStream in = new DataInputStream(talk.in());
      int first = in.readUnsignedByte();
      int length = in.readUnsignedByte();
      if (length == 126) {
        length = in.readUnsignedShort();
      }
      byte[] payload = in.readNBytes(length);
      if (first == 0x88) {
        return "closed " + ByteBuffer.wrap(payload).getShort();
      }
      return new String(payload, StandardCharsets.UTF_8);
    }

    String await(String part) throws IOException {
      String read = read();
      while (!read.contains(part)) {
        read = read();
      }
      return read;
    }

    Frames join(String nick) throws IOException {
      say("NICK " + nick);
      say("USER " + nick + " 0 * :" + nick);
      say("JOIN #lobby");
      await(" 366 ");
      return this;
    }

    @Override
    public void close() throws IOException {
      talk.close();
    }
  }

  private static byte[] deflated(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setInput(bytes);
    byte[] out = new byte[bytes.length + 64];
    int length = deflater.deflate(out, 0, out.length, Deflater.SYNC_FLUSH);
    deflater.end();
    // RFC 7692 section 7.2.1: without the last four bytes.
    return Arrays.copyOf(out, length - 4);
  }

  @Test
  void whatIsCompressedIsTaken() throws Exception {
    try (Frames ann = frames(0, "Sec-WebSocket-Extensions: permessage-deflate")) {
      assertThat(ann.answer).contains("sec-websocket-extensions: permessage-deflate");
      ann.send(0xC1, deflated("PING a".getBytes(UTF_8)));
      assertThat(ann.read()).endsWith("PONG test.local :a");
    }
  }

  /** A thousand times as much as it takes on the way. */
  @Test
  void whatWouldBecomeTooMuchEndsTheConnectionAndNoOther() throws Exception {
    byte[] bomb = deflated(new byte[4 << 20]);
    assertThat(bomb.length).isLessThan(MAX);
    try (Frames hostile = frames(0, "Sec-WebSocket-Extensions: permessage-deflate")) {
      hostile.send(0xC1, bomb);
      assertThat(hostile.talk.in().readAllBytes().length).isLessThan(100);
    }
    try (Talk bob = Talk.on(ChatServer.connect(port)).join("bob")) {
      bob.say("PING still");
      bob.await("still");
    }
  }

  @Test
  @AtBound(Limit.WEBSOCKET_MESSAGE_BYTES)
  void aLongerMessageEndsTheConnection() throws Exception {
    try (Frames ann = frames(0)) {
      ann.say("x".repeat(MAX));
      assertThat(ann.read()).contains(" 417 ");
      ann.say("x".repeat(MAX + 1));
      assertThat(ann.read()).isEqualTo("closed 1009");
    }
  }

  @Test
  void partsWithoutEndAreTooLongAMessage() throws Exception {
    try (Frames ann = frames(0)) {
      ann.send(0x01, new byte[0]);
      for (int bytes = 0; bytes < MAX; bytes += 1024) {
        ann.send(0x00, "x".repeat(1024).getBytes(UTF_8));
      }
      ann.send(0x00, new byte[0]);
      ann.send(0x00, new byte[] {'x'});
      assertThat(ann.await("closed")).isEqualTo("closed 1009");
    }
  }

  @Test
  void whatIsNotMaskedIsRefused() throws Exception {
    try (Frames ann = frames(0)) {
      ann.talk.bytes(new byte[] {(byte) 0x81, 1, 'x'});
      assertThat(ann.read()).isEqualTo("closed 1002");
    }
  }

  @Test
  void whatIsNotUtf8IsRefusedLineByLine() throws Exception {
    try (Frames ann = frames(0)) {
      ann.send(0x81, new byte[] {'P', (byte) 0xFF});
      assertThat(ann.read()).contains("it is not UTF-8");
      ann.say("PING a");
      assertThat(ann.read()).endsWith(":a");
    }
  }

  /** What arrives while one does not read waits in the journal, not in memory. */
  @Test
  void aStalledReaderGetsEverythingOnceAndInOrder() throws Exception {
    int messages = 5_000;
    try (Frames slow = frames(LITTLE_BYTES).join("slow");
        Talk bob = Talk.on(ChatServer.connect(port)).join("bob")) {
      for (int i = 0; i < messages; i++) {
        bob.say("PRIVMSG #lobby :" + i + " " + "x".repeat(200));
      }
      bob.say("PING said");
      bob.await("said");
      slow.await("JOIN #lobby");
      for (int i = 0; i < messages; i++) {
        assertThat(slow.read()).contains(":" + i + " x");
      }
    }
  }
}
