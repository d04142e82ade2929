package suda.netty;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollDatagramChannel;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerDomainSocketChannel;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioServerDomainSocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.unix.DomainSocketAddress;
import io.netty.channel.uring.IoUring;
import io.netty.channel.uring.IoUringChannelOption;
import io.netty.channel.uring.IoUringDatagramChannel;
import io.netty.channel.uring.IoUringIoHandler;
import io.netty.channel.uring.IoUringIoHandlerConfig;
import io.netty.channel.uring.IoUringServerDomainSocketChannel;
import io.netty.channel.uring.IoUringServerSocketChannel;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.Locale;

/** How bytes get to and from the kernel, the cheapest per delivered message first. */
public enum Transport {
  /** Submits all of a batch's writes in one system call. */
  IO_URING {
    @Override
    boolean isAvailable() {
      return IoUring.isAvailable();
    }

    @Override
    IoHandlerFactory handlers() {
      return IoUringIoHandler.newFactory(
          new IoUringIoHandlerConfig().setRingSize(4096).setCqSize(16_384));
    }

    @Override
    Class<? extends ServerChannel> serverChannel() {
      return IoUringServerSocketChannel.class;
    }

    @Override
    Class<? extends ServerChannel> domainChannel() {
      return IoUringServerDomainSocketChannel.class;
    }

    @Override
    Class<? extends DatagramChannel> datagramChannel() {
      return IoUringDatagramChannel.class;
    }

    @Override
    SocketAddress domainAddress(Path socket) {
      return new DomainSocketAddress(socket.toFile());
    }

    @Override
    void boundUnsent(ServerBootstrap sockets, long bytes) {
      sockets.childOption(IoUringChannelOption.TCP_NOTSENT_LOWAT, bytes);
    }
  },

  EPOLL {
    @Override
    boolean isAvailable() {
      return Epoll.isAvailable();
    }

    @Override
    IoHandlerFactory handlers() {
      return EpollIoHandler.newFactory();
    }

    @Override
    Class<? extends ServerChannel> serverChannel() {
      return EpollServerSocketChannel.class;
    }

    @Override
    Class<? extends ServerChannel> domainChannel() {
      return EpollServerDomainSocketChannel.class;
    }

    @Override
    Class<? extends DatagramChannel> datagramChannel() {
      return EpollDatagramChannel.class;
    }

    @Override
    SocketAddress domainAddress(Path socket) {
      return new DomainSocketAddress(socket.toFile());
    }

    @Override
    void boundUnsent(ServerBootstrap sockets, long bytes) {
      sockets.childOption(EpollChannelOption.TCP_NOTSENT_LOWAT, bytes);
    }
  },

  NIO {
    @Override
    boolean isAvailable() {
      return true;
    }

    @Override
    IoHandlerFactory handlers() {
      return NioIoHandler.newFactory();
    }

    @Override
    Class<? extends ServerChannel> serverChannel() {
      return NioServerSocketChannel.class;
    }

    @Override
    Class<? extends ServerChannel> domainChannel() {
      return NioServerDomainSocketChannel.class;
    }

    @Override
    Class<? extends DatagramChannel> datagramChannel() {
      return NioDatagramChannel.class;
    }

    @Override
    SocketAddress domainAddress(Path socket) {
      return UnixDomainSocketAddress.of(socket);
    }

    @Override
    boolean domainSocketsEndInHalves() {
      return false;
    }

    /** Java has no such option; a smaller send buffer would slow distant readers down. */
    @Override
    void boundUnsent(ServerBootstrap sockets, long bytes) {}
  };

  abstract boolean isAvailable();

  abstract IoHandlerFactory handlers();

  abstract Class<? extends ServerChannel> serverChannel();

  abstract Class<? extends ServerChannel> domainChannel();

  abstract Class<? extends DatagramChannel> datagramChannel();

  abstract SocketAddress domainAddress(Path socket);

  /** Whether a peer at such a socket may end its own half and still be told things. */
  boolean domainSocketsEndInHalves() {
    return true;
  }

  /**
   * Has the kernel take no more of what a reader is not sent yet. Its send buffer may grow to
   * megabytes: without a bound the server would learn of a slow reader minutes late.
   */
  abstract void boundUnsent(ServerBootstrap sockets, long bytes);

  /** Returns the first that this system has. */
  public static Transport best() {
    for (Transport transport : values()) {
      if (transport.isAvailable()) {
        return transport;
      }
    }
    throw new IllegalStateException("NIO is always available");
  }

  /**
   * Returns the transport that an operator names: {@code auto}, {@code io_uring}, {@code epoll} or
   * {@code nio}.
   *
   * @throws IllegalArgumentException if this system does not have it
   */
  public static Transport named(String name) {
    if (name.equals("auto")) {
      return best();
    }
    Transport transport = valueOf(name.toUpperCase(Locale.ROOT));
    if (!transport.isAvailable()) {
      throw new IllegalArgumentException("the transport " + name + " is not available here");
    }
    return transport;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
