package suda.netty;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file of a Unix domain socket, which outlives who listened there. */
final class LeftSocket {
  private static final Logger LOG = LoggerFactory.getLogger(LeftSocket.class);

  private LeftSocket() {}

  /**
   * Removes a socket that nobody listens at, if there is one.
   *
   * @throws IOException if what is there is something else, or is in use
   */
  static void remove(Path socket) throws IOException {
    if (!Files.exists(socket, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (Files.isRegularFile(socket) || Files.isDirectory(socket)) {
      throw new IOException("there is something else");
    }
    if (isServed(socket)) {
      throw new IOException("it is in use");
    }
    Files.delete(socket);
  }

  private static boolean isServed(Path socket) {
    try (SocketChannel _ = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  /** Removes our own. */
  static void forget(Path socket) {
    try {
      Files.deleteIfExists(socket);
    } catch (IOException kept) {
      LOG.debug("{} stays", socket, kept);
    }
  }
}
