package suda.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the kernel keeps for a server's connections on this machine, on both ends of each: sent by
 * one and not yet read by the other. See proc_net_tcp(5) in Linux's documentation.
 */
final class SocketQueues {
  private static final List<Path> TABLES =
      List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));

  private SocketQueues() {}

  /** In KB, towards the clients. */
  static long towardsClientsKb(int serverPort) throws IOException {
    long bytes = 0;
    for (Path table : TABLES) {
      if (Files.exists(table)) {
        bytes += bytes(Files.readAllLines(table), serverPort);
      }
    }
    return bytes / 1024;
  }

  /** Sums the send queues of the server's ends and the receive queues of the others. */
  static long bytes(List<String> table, int serverPort) {
    String port = ":%04X".formatted(serverPort);
    long sum = 0;
    for (String row : table) {
      String[] fields = row.strip().split("\\s+", -1);
      if (fields.length > 4 && fields[1].endsWith(port)) {
        sum += Long.parseLong(fields[4].substring(0, 8), 16);
      } else if (fields.length > 4 && fields[2].endsWith(port)) {
        sum += Long.parseLong(fields[4].substring(9), 16);
      }
    }
    return sum;
  }
}
