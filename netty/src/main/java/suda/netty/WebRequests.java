package suda.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.engine.Engine;
import suda.netty.Downloads.Download;
import suda.session.account.InviteLink;
import suda.session.account.OwnData;

/** Answers one request and closes, or makes a WebSocket of the connection. */
final class WebRequests extends SimpleChannelInboundHandler<HttpObject> {
  private final Protocols protocols;
  private final Engine engine;
  private final Caller caller;
  private final Access access;
  private @Nullable Future<?> timeout;
  private @Nullable WebSocketUpgrade upgrade;
  private @Nullable NettyOutlet closing;
  private boolean decided;
  private boolean downloading;

  WebRequests(Protocols protocols, Engine engine, Caller caller, Access access) {
    this.protocols = protocols;
    this.engine = engine;
    this.caller = caller;
    this.access = access;
  }

  static HttpServerCodec codec() {
    return new HttpServerCodec(
        new HttpDecoderConfig()
            .setMaxInitialLineLength(Limit.HTTP_HEADER_BYTES.max())
            .setMaxHeaderSize(Limit.HTTP_HEADER_BYTES.max()));
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    await(context, Limit.HANDSHAKE_SECONDS.max(), TimeUnit.SECONDS, WebAnswer::tooSlow);
  }

  private void await(
      ChannelHandlerContext context, long time, TimeUnit unit, Supplier<FullHttpResponse> late) {
    stopWaiting();
    timeout = context.executor().schedule(() -> answer(context, late.get()), time, unit);
  }

  private void stopWaiting() {
    if (timeout != null) {
      timeout.cancel(false);
    }
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, HttpObject read) {
    if (closing != null) {
      return;
    }
    if (read.decoderResult().isFailure()) {
      answer(context, refusal(read.decoderResult().cause()));
    } else if (read instanceof HttpRequest request && !decided) {
      decided = true;
      decide(context, request);
    }
    if (read instanceof LastHttpContent && upgrade != null && closing == null) {
      stopWaiting();
      upgrade.begin(context);
    }
  }

  private static FullHttpResponse refusal(Throwable cause) {
    return switch (cause) {
      case TooLongHttpLineException _ -> WebAnswer.addressTooLong();
      case TooLongHttpHeaderException _ -> WebAnswer.headerTooLong();
      default -> WebAnswer.notUnderstood();
    };
  }

  private void decide(ChannelHandlerContext context, HttpRequest request) {
    boolean named = request.headers().getAll(HttpHeaderNames.HOST).size() == 1;
    if (request.protocolVersion().equals(HttpVersion.HTTP_1_1) && !named) {
      answer(context, WebAnswer.notUnderstood());
    } else if (!HttpMethod.GET.equals(request.method())
        && !HttpMethod.HEAD.equals(request.method())) {
      answer(context, WebAnswer.onlyRead());
    } else if (wantsWebSocket(request)) {
      upgrade(context, request);
    } else {
      serve(context, request);
    }
  }

  private static boolean wantsWebSocket(HttpRequest request) {
    return request
        .headers()
        .containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true);
  }

  private void upgrade(ChannelHandlerContext context, HttpRequest request) {
    WebSocketUpgrade wanted = new WebSocketUpgrade(protocols, caller, request);
    FullHttpResponse refusal = wanted.refusal(access.web().origins());
    if (refusal != null) {
      answer(context, refusal);
    } else if (asks(request) != Admission.Answer.ADMITTED) {
      answer(context, WebAnswer.tooMany());
    } else {
      upgrade = wanted;
    }
  }

  private Admission.Answer asks(HttpRequest request) {
    return caller.asks(
        request.headers().get("X-Forwarded-For"),
        "https".equals(request.headers().get("X-Forwarded-Proto")));
  }

  private void serve(ChannelHandlerContext context, HttpRequest request) {
    String uri = request.uri();
    int query = uri.indexOf('?');
    switch (query < 0 ? uri : uri.substring(0, query)) {
      case "/" -> answer(context, WebAnswer.page(Page.of(access, caller, request)));
      case "/health" -> askForHealth(context);
      case String path when path.startsWith(OwnData.PATH) -> download(context, request, path);
      case String path when path.startsWith(InviteLink.PATH) -> invitation(context, request, path);
      default -> answer(context, WebAnswer.notFound());
    }
  }

  /** Shows what it is to; whoever only looks does not use it up. */
  private void invitation(ChannelHandlerContext context, HttpRequest request, String path) {
    if (asks(request) != Admission.Answer.ADMITTED) {
      answer(context, WebAnswer.tooMany());
      return;
    }
    await(context, Limit.HANDSHAKE_SECONDS.max(), TimeUnit.SECONDS, WebAnswer::unhealthy);
    String code = path.substring(InviteLink.PATH.length());
    Reached reached = Reached.by(caller, request);
    engine.run(() -> {
      Optional<InviteLink.Found> found = InviteLink.find(engine.state(), code, engine.nowMs());
      context.executor().execute(() -> answer(context, invitation(reached, found)));
    });
  }

  private FullHttpResponse invitation(Reached reached, Optional<InviteLink.Found> found) {
    return found
        .map(each -> WebAnswer.page(InvitePage.of(access, reached, each)))
        .orElseGet(WebAnswer::invitationOver);
  }

  private void download(ChannelHandlerContext context, HttpRequest request, String path) {
    if (asks(request) != Admission.Answer.ADMITTED) {
      answer(context, WebAnswer.tooMany());
    } else if (!caller.isPrivate() && !access.web().plain()) {
      answer(context, WebAnswer.onlyEncrypted());
    } else if (HttpMethod.HEAD.equals(request.method())) {
      // Whoever only looks must not use it up.
      answer(context, WebAnswer.onlyGet());
    } else {
      await(context, Limit.HANDSHAKE_SECONDS.max(), TimeUnit.SECONDS, WebAnswer::unhealthy);
      String secret = path.substring(OwnData.PATH.length());
      HttpVersion version = request.protocolVersion();
      access
          .web()
          .downloads()
          .open(secret, found -> context.executor().execute(() -> send(context, version, found)));
    }
  }

  private void send(ChannelHandlerContext context, HttpVersion version, Optional<Download> found) {
    if (found.isEmpty()) {
      answer(context, WebAnswer.gone());
      return;
    }
    stopWaiting();
    if (closing == null && context.channel().isActive()) {
      NettyOutlet outlet = new NettyOutlet(context.channel());
      closing = outlet;
      downloading = true;
      new DownloadAnswer(context, found.get(), outlet::close).begin(version);
    }
  }

  /** The engine is well when it answers. */
  private void askForHealth(ChannelHandlerContext context) {
    await(context, Limit.HEALTH_MILLISECONDS.max(), TimeUnit.MILLISECONDS, WebAnswer::unhealthy);
    engine.run(() -> context.executor().execute(() -> answer(context, WebAnswer.healthy())));
  }

  private void answer(ChannelHandlerContext context, FullHttpResponse response) {
    stopWaiting();
    if (closing != null || !context.channel().isActive()) {
      response.release();
      return;
    }
    NettyOutlet outlet = new NettyOutlet(context.channel());
    closing = outlet;
    context.writeAndFlush(response).addListener(written -> outlet.close());
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    // Who waits for an answer, or takes it, may have ended its own half.
    boolean needsNothing = !decided || (closing != null && !downloading);
    if (event instanceof ChannelInputShutdownEvent && needsNothing) {
      context.close();
    } else {
      context.fireUserEventTriggered(event);
    }
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    stopWaiting();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }
}
