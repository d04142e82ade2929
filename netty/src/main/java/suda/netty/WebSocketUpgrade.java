package suda.netty;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker13;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketExtensionFilter;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketExtensionFilterProvider;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketServerExtensionHandler;
import io.netty.handler.codec.http.websocketx.extensions.compression.PerMessageDeflateServerExtensionHandshaker;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;

/**
 * A request for IRC over WebSocket.
 *
 * @see <a href="https://ircv3.net/specs/extensions/websocket">WebSocket support</a>
 */
final class WebSocketUpgrade {
  private static final String BINARY = "binary.ircv3.net";
  private static final String SUBPROTOCOLS = "text.ircv3.net," + BINARY;

  private final Protocols protocols;
  private final Caller caller;
  private final HttpRequest request;

  WebSocketUpgrade(Protocols protocols, Caller caller, HttpRequest request) {
    this.protocols = protocols;
    this.caller = caller;
    this.request = request;
  }

  /**
   * Takes what is compressed, and compresses nothing itself: single lines gain little without what
   * came before them, and to keep that for each connection would cost 256 KB.
   */
  static ChannelHandler extensions() {
    return new WebSocketServerExtensionHandler(
        new PerMessageDeflateServerExtensionHandshaker(
            1, false, 15, true, true, new OnlyTaken(), Limit.WEBSOCKET_MESSAGE_BYTES.max()));
  }

  private record OnlyTaken() implements WebSocketExtensionFilterProvider {
    @Override
    public WebSocketExtensionFilter encoderFilter() {
      return WebSocketExtensionFilter.ALWAYS_SKIP;
    }

    @Override
    public WebSocketExtensionFilter decoderFilter() {
      return WebSocketExtensionFilter.NEVER_SKIP;
    }
  }

  /**
   * Why it cannot be; null where it can.
   *
   * @param origins pages that may connect; empty for all
   */
  @Nullable FullHttpResponse refusal(List<String> origins) {
    boolean complete =
        HttpMethod.GET.equals(request.method())
            && request
                .headers()
                .containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE, true)
            && request.headers().contains(HttpHeaderNames.SEC_WEBSOCKET_KEY);
    if (!complete) {
      return WebAnswer.notUnderstood();
    }
    if (!"13".equals(request.headers().get(HttpHeaderNames.SEC_WEBSOCKET_VERSION))) {
      return WebAnswer.otherVersion();
    }
    return mayCome(origins) ? null : WebAnswer.otherOrigin();
  }

  /** Only browsers say from which page they come; what is no browser could say anything. */
  private boolean mayCome(List<String> origins) {
    String origin = request.headers().get(HttpHeaderNames.ORIGIN);
    return origin == null
        || origins.isEmpty()
        || origins.stream().anyMatch(allowed -> matches(allowed, origin));
  }

  private static boolean matches(String allowed, String origin) {
    String pattern = Pattern.quote(allowed).replace("*", "\\E[^/]*\\Q");
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher(origin).matches();
  }

  /** Answers, and has IRC spoken from then on. */
  void begin(ChannelHandlerContext context) {
    WebSocketServerHandshaker13 handshaker =
        new WebSocketServerHandshaker13("", SUBPROTOCOLS, decoding());
    DefaultFullHttpRequest whole =
        new DefaultFullHttpRequest(
            request.protocolVersion(),
            request.method(),
            request.uri(),
            Unpooled.EMPTY_BUFFER,
            request.headers(),
            EmptyHttpHeaders.INSTANCE);
    handshaker
        .handshake(context.channel(), whole)
        .addListener(answered -> {
          if (answered.isSuccess()) {
            speak(context, BINARY.equals(handshaker.selectedSubprotocol()));
          } else {
            context.close();
          }
        });
  }

  private static WebSocketDecoderConfig decoding() {
    return WebSocketDecoderConfig.newBuilder()
        .maxFramePayloadLength(Limit.WEBSOCKET_MESSAGE_BYTES.max())
        .allowExtensions(true)
        // What is not UTF-8 is refused line by line, as everywhere.
        .withUTF8Validator(false)
        .build();
  }

  private void speak(ChannelHandlerContext context, boolean binary) {
    if (context.isRemoved()) {
      return;
    }
    ChannelPipeline pipeline = context.pipeline();
    WebSocketOutlet outlet = new WebSocketOutlet(context.channel(), binary);
    pipeline.addLast(new WebSocketMessages(outlet));
    pipeline.addLast(protocols.irc(context.channel(), caller, outlet));
    pipeline.remove(context.handler());
  }
}
