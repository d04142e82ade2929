package suda.netty;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.WriteBufferWaterMark;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.UnresolvedAddressException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import suda.core.Limit;
import suda.core.name.AddressRange;
import suda.engine.Engine;
import suda.session.Front;
import suda.session.irc.IrcInput;
import suda.session.text.TextInput;

/** The sockets that connections come in by. Belongs to the thread that starts and stops it. */
public final class Listeners implements AutoCloseable {
  private static final int BACKLOG = 4096;

  /** A peer that lets more than the higher wait is behind, until less than the lower waits. */
  private static final WriteBufferWaterMark WAITING =
      new WriteBufferWaterMark(Limit.OUTBOUND_BYTES.max() / 4, Limit.OUTBOUND_BYTES.max());

  private final EventLoops loops;
  private final Protocols protocols;
  private final Admission admission;
  private final List<Channel> listening = new ArrayList<>();

  /**
   * @param connectionsMax in all
   * @param perAddressMax from one IPv4 address or one /64 of IPv6; 0 for any number
   */
  public Listeners(
      Engine engine,
      EventLoops loops,
      Front<IrcInput> irc,
      Front<TextInput> text,
      int connectionsMax,
      int perAddressMax) {
    this.loops = loops;
    this.protocols = new Protocols(engine, loops, irc, text);
    this.admission = new Admission(connectionsMax, perAddressMax);
  }

  /**
   * Other bounds from now on; who is connected stays. Any thread.
   *
   * @param perMinuteMax from one address or /64 in a minute; 0 for any number
   */
  public void bound(int connectionsMax, int perAddressMax, int perMinuteMax) {
    admission.bound(connectionsMax, perAddressMax, perMinuteMax);
  }

  /** Asks {@code who} of every connection, before anything is read, whether it is kept out. */
  public void keepOut(Predicate<AddressRange> who) {
    admission.keepOut(who);
  }

  /**
   * Listens for every protocol on one port.
   *
   * @param port 0 for any free one
   * @return the port
   * @throws IOException if it cannot be had: the message says why
   */
  public int listen(String host, int port) throws IOException {
    ServerBootstrap sockets =
        new ServerBootstrap()
            .group(loops.group())
            .channel(loops.transport().serverChannel())
            .option(ChannelOption.SO_REUSEADDR, true)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.SO_KEEPALIVE, true)
            .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
            .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WAITING)
            .childHandler(new Initializer());
    loops.transport().boundUnsent(sockets, Limit.UNSENT_BYTES.max());
    ChannelFuture bound = sockets.bind(new InetSocketAddress(host, port)).awaitUninterruptibly();
    if (!bound.isSuccess()) {
      throw new IOException(reason(host, bound.cause()), bound.cause());
    }
    listening.add(bound.channel());
    return ((InetSocketAddress) bound.channel().localAddress()).getPort();
  }

  /** In words; the native transports put the system call and its error's number before them. */
  private static String reason(String host, Throwable cause) {
    return cause instanceof UnresolvedAddressException
        ? "there is no host named " + host
        : String.valueOf(cause.getMessage()).replaceFirst("^.*failed with error\\(-?\\d+\\): ", "");
  }

  /** Takes no more connections; those that are open stay. */
  @Override
  public void close() {
    listening.forEach(channel -> channel.close().awaitUninterruptibly());
    listening.clear();
  }

  /**
   * Waits until all connections are closed.
   *
   * @return false where some are left
   */
  public boolean awaitClosed(long timeoutMs) throws InterruptedException {
    return admission.awaitEmpty(timeoutMs);
  }

  private final class Initializer extends ChannelInitializer<Channel> {
    @Override
    protected void initChannel(Channel channel) {
      String site = Addresses.site(channel);
      Admission.Answer answer = admission.enter(site);
      channel.closeFuture().addListener(closed -> admission.leave(site, answer));
      channel.pipeline().addLast(first(answer));
    }

    private ChannelHandler first(Admission.Answer answer) {
      return switch (answer) {
        case ADMITTED -> new ProtocolDetector(protocols);
        case SERVER_FULL -> new Protocols.Refuser(Farewell.SERVER_FULL);
        case SITE_FULL -> new Protocols.Refuser(Farewell.SITE_FULL);
        case SITE_TOO_FAST -> new Protocols.Refuser(Farewell.SITE_TOO_FAST);
        case BANNED -> new Protocols.Refuser(Farewell.BANNED);
      };
    }
  }
}
