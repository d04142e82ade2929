package suda.netty;

import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.uring.IoUring;
import io.netty.channel.uring.IoUringIoHandler;
import io.netty.channel.uring.IoUringIoHandlerConfig;
import io.netty.channel.uring.IoUringServerSocketChannel;
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
  };

  abstract boolean isAvailable();

  abstract IoHandlerFactory handlers();

  abstract Class<? extends ServerChannel> serverChannel();

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
