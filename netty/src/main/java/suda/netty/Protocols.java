package suda.netty;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.haproxy.HAProxyMessageDecoder;
import suda.engine.Engine;
import suda.engine.Peer;
import suda.session.Front;
import suda.session.irc.IrcInput;
import suda.session.text.TextInput;

/** What a connection can speak, and the handlers for each. Any event loop. */
final class Protocols {
  private final Engine engine;
  private final EventLoops loops;
  private final Front<IrcInput> irc;
  private final Front<TextInput> text;
  private final Access access;

  Protocols(
      Engine engine, EventLoops loops, Front<IrcInput> irc, Front<TextInput> text, Access access) {
    this.engine = engine;
    this.loops = loops;
    this.irc = irc;
    this.text = text;
    this.access = access;
  }

  /**
   * Puts at the pipeline's end what a connection begins with: at its very beginning, after a
   * proxy's header, and again inside TLS.
   */
  void begin(ChannelPipeline pipeline, Caller caller) {
    FirstBytes only = caller.only();
    switch (caller.answer()) {
      case SERVER_FULL -> pipeline.addLast(new Refuser(Farewell.SERVER_FULL));
      case SITE_FULL -> pipeline.addLast(new Refuser(Farewell.SITE_FULL));
      case SITE_TOO_FAST -> pipeline.addLast(new Refuser(Farewell.SITE_TOO_FAST));
      case BANNED -> pipeline.addLast(new Refuser(Farewell.BANNED));
      case ADMITTED -> {
        if (only == null || caller.mayBeProxy()) {
          pipeline.addLast(new ProtocolDetector(this, caller));
        } else {
          speak(pipeline, caller, only);
        }
      }
    }
  }

  /** Puts the handlers for what the first bytes tell at the pipeline's end. */
  void install(ChannelPipeline pipeline, Caller caller, FirstBytes heard) {
    if (heard == FirstBytes.PROXY && caller.mayBeProxy()) {
      pipeline.addLast(new HAProxyMessageDecoder(), new ProxyHeader(this, caller));
      return;
    }
    FirstBytes only = caller.only();
    FirstBytes speaks = only == null ? heard : only;
    // In HTTP, which may be inside TLS, a proxy says in a header for whom it speaks.
    boolean maySayLater = speaks == FirstBytes.HTTP || speaks == FirstBytes.TLS;
    switch (maySayLater ? caller.answer() : caller.speaksForItself()) {
      case SERVER_FULL -> pipeline.addLast(new Refuser(Farewell.SERVER_FULL));
      case SITE_FULL -> pipeline.addLast(new Refuser(Farewell.SITE_FULL));
      case SITE_TOO_FAST -> pipeline.addLast(new Refuser(Farewell.SITE_TOO_FAST));
      case BANNED -> pipeline.addLast(new Refuser(Farewell.BANNED));
      case ADMITTED -> speak(pipeline, caller, speaks);
    }
  }

  private void speak(ChannelPipeline pipeline, Caller caller, FirstBytes speaks) {
    Channel channel = pipeline.channel();
    switch (speaks) {
      case IRC -> pipeline.addLast(irc(channel, caller, new NettyOutlet(channel)));
      case TEXT -> pipeline.addLast(text(channel, caller));
      case HTTP -> http(pipeline, caller);
      case TLS -> tls(pipeline, caller);
      case PROXY -> pipeline.addLast(new Refuser(Farewell.NO_PROXY));
    }
  }

  private void tls(ChannelPipeline pipeline, Caller caller) {
    Certificates certificates = access.certificates();
    if (certificates == null || !caller.mayEncrypt()) {
      pipeline.addLast(new Refuser(Farewell.NO_TLS));
    } else {
      boolean asks = caller.offer().asksForCertificates();
      pipeline.addLast(new ClientHello(certificates, asks), new Handshake(this, caller));
    }
  }

  private void http(ChannelPipeline pipeline, Caller caller) {
    pipeline.addLast(WebRequests.codec(), WebSocketUpgrade.extensions());
    pipeline.addLast(new WebRequests(this, engine, caller, access));
  }

  /** The handler of a connection that speaks IRC, whatever it is wrapped in. */
  ChannelHandler irc(Channel channel, Caller caller, NettyOutlet outlet) {
    return new IrcHandler(open(irc, channel, caller, outlet), outlet);
  }

  private ChannelHandler text(Channel channel, Caller caller) {
    NettyOutlet outlet = new NettyOutlet(channel);
    return new TextHandler(open(text, channel, caller, outlet), outlet);
  }

  private <M> Peer<M> open(Front<M> front, Channel channel, Caller caller, NettyOutlet outlet) {
    return engine.open(front, outlet, loops.numberOf(channel.eventLoop()), caller);
  }
}
