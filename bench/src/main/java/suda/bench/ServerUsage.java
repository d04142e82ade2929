package suda.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What processes have used so far, from Linux's {@code /proc}.
 *
 * @param cpuSeconds user and system time of all their threads, ended ones included; in steps of 10
 *     ms
 * @param residentKb VmRSS
 * @param proportionalKb Pss, shared pages divided among those who share them; 0 where it may not be
 *     read
 */
record ServerUsage(double cpuSeconds, long residentKb, long proportionalKb) {
  /** USER_HZ, which is 100 on every Linux that Java runs on. */
  private static final double TICKS_PER_SECOND = 100;

  /**
   * @throws IOException if one of the processes does not exist
   */
  static ServerUsage of(List<Long> pids) throws IOException {
    double cpu = 0;
    long resident = 0;
    long proportional = 0;
    for (long pid : pids) {
      Path proc = Path.of("/proc", Long.toString(pid));
      cpu += cpuSeconds(Files.readString(proc.resolve("stat")));
      resident += kilobytes(proc.resolve("status"), "VmRSS:");
      proportional += proportional(proc.resolve("smaps_rollup"));
    }
    return new ServerUsage(cpu, resident, proportional);
  }

  static ServerUsage ofThisProcess() throws IOException {
    return of(List.of(ProcessHandle.current().pid()));
  }

  /** See proc_pid_stat(5); the command's name, in parentheses, may contain anything. */
  static double cpuSeconds(String stat) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
  }

  private static long proportional(Path rollup) throws IOException {
    return Files.isReadable(rollup) ? kilobytes(rollup, "Pss:") : 0;
  }

  private static long kilobytes(Path file, String label) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(label))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElse(0);
  }
}
