package suda.netty;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ServerChannel;
import io.netty.channel.WriteBufferWaterMark;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
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
  private final Access access;
  private final Admission admission;
  private final List<Channel> listening = new ArrayList<>();
  private final List<Path> domainSockets = new ArrayList<>();

  public Listeners(
      Engine engine, EventLoops loops, Front<IrcInput> irc, Front<TextInput> text, Access access) {
    this.loops = loops;
    this.access = access;
    this.protocols = new Protocols(engine, loops, irc, text, access);
    this.admission = new Admission(access.connectionsMax(), access.perAddressMax());
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
   * Listens on a port.
   *
   * @param port 0 for any free one
   * @return the port
   * @throws IOException if it cannot be had: the message says why
   */
  public int listen(Offer offer, String host, int port) throws IOException {
    ServerBootstrap sockets =
        sockets(offer, loops.transport().serverChannel())
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.SO_KEEPALIVE, true)
            .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
    loops.transport().boundUnsent(sockets, Limit.UNSENT_BYTES.max());
    Channel bound = bind(sockets, new InetSocketAddress(host, port), host);
    return ((InetSocketAddress) bound.localAddress()).getPort();
  }

  /**
   * Listens on a Unix domain socket. One that a server which is gone has left is replaced.
   *
   * @throws IOException if it cannot be had: the message says why
   */
  public void listen(Offer offer, Path socket) throws IOException {
    LeftSocket.remove(socket);
    ServerBootstrap sockets = sockets(offer, loops.transport().domainChannel());
    if (loops.transport().domainSocketsEndInHalves()) {
      sockets.childOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
    }
    bind(sockets, loops.transport().domainAddress(socket), socket.toString());
    domainSockets.add(socket);
  }

  private ServerBootstrap sockets(Offer offer, Class<? extends ServerChannel> channel) {
    return new ServerBootstrap()
        .group(loops.group())
        .channel(channel)
        .option(ChannelOption.SO_BACKLOG, BACKLOG)
        .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WAITING)
        .childHandler(new Initializer(offer));
  }

  private Channel bind(ServerBootstrap sockets, SocketAddress address, String name)
      throws IOException {
    ChannelFuture bound = sockets.bind(address).awaitUninterruptibly();
    if (!bound.isSuccess()) {
      throw new IOException(reason(name, bound.cause()), bound.cause());
    }
    listening.add(bound.channel());
    return bound.channel();
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
    domainSockets.forEach(LeftSocket::forget);
    domainSockets.clear();
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
    private final Offer offer;

    Initializer(Offer offer) {
      this.offer = offer;
    }

    @Override
    protected void initChannel(Channel channel) {
      protocols.begin(channel.pipeline(), Caller.of(channel, admission, access, offer));
    }
  }
}
