package suda.app.operator;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.session.console.AdminFront;

/** The way to the server that runs over a data directory: see {@code docs/admin.md}. */
public final class AdminLink implements AutoCloseable {
  private static final String GREETING = "suda-admin ";
  private static final String VERSION = "1";

  private final Path directory;
  private final SocketChannel channel;
  private final BufferedReader in;

  private AdminLink(Path directory, SocketChannel channel) {
    this.directory = directory;
    this.channel = channel;
    this.in =
        new BufferedReader(
            Channels.newReader(channel, StandardCharsets.UTF_8.newDecoder(), /* standard */ -1));
  }

  /**
   * Connects to the server that uses {@code directory}.
   *
   * @throws Unable if none does, or it is not for this user to talk to it
   */
  public static AdminLink open(Path directory) throws Unable {
    Path socket = directory.resolve("admin.sock");
    if (Files.isDirectory(directory) && !Files.isExecutable(directory)) {
      throw notAllowed(directory);
    }
    if (!Files.exists(socket)) {
      throw noServer(directory, null);
    }
    if (!Files.isWritable(socket)) {
      throw notAllowed(directory);
    }
    try {
      return new AdminLink(directory, SocketChannel.open(UnixDomainSocketAddress.of(socket)))
          .greeted();
    } catch (IOException refused) {
      throw noServer(directory, refused);
    }
  }

  private static Unable noServer(Path directory, @Nullable IOException e) {
    return new Unable(
        Unable.UNAVAILABLE,
        "no server runs with the data directory %s; start one, or name another with --data"
            .formatted(directory),
        e);
  }

  private static Unable notAllowed(Path directory) {
    return new Unable(
        Unable.NOT_ALLOWED,
        "the server with the data directory %s is another user's; run this as that user"
            .formatted(directory));
  }

  private AdminLink greeted() throws IOException, Unable {
    String greeting = in.readLine();
    if (greeting != null && greeting.startsWith(AdminFront.MARK)) {
      String why = greeting.substring(AdminFront.MARK.length());
      close();
      throw new Unable(Unable.UNAVAILABLE, why);
    }
    if (!(GREETING + VERSION).equals(greeting)) {
      close();
      throw new Unable(
          Unable.UNAVAILABLE,
          "the server speaks another version: expected \"%s\", found \"%s\""
              .formatted(GREETING + VERSION, greeting == null ? "" : greeting));
    }
    return this;
  }

  /**
   * Has the server do {@code line} and gives each line of its answer to {@code shown}.
   *
   * @return whether it is done
   */
  public boolean ask(String line, Consumer<String> shown) throws Unable {
    try {
      ByteBuffer bytes = ByteBuffer.wrap((oneLine(line) + "\n").getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      return answer(shown);
    } catch (IOException gone) {
      throw new Unable(
          Unable.UNAVAILABLE,
          "the server with the data directory %s is gone: %s"
              .formatted(directory, gone.getMessage()),
          gone);
    }
  }

  private static String oneLine(String line) {
    return line.replaceAll("[\\r\\n]+", " ");
  }

  private boolean answer(Consumer<String> shown) throws IOException {
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.equals(AdminFront.OK) || line.equals(AdminFront.REFUSED)) {
        return line.equals(AdminFront.OK);
      }
      shown.accept(line.startsWith(AdminFront.MARK) ? line.substring(2) : line);
    }
    throw new IOException("the answer has no end");
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException gone) {
      // It is closed either way.
    }
  }
}
