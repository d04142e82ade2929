package suda.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server's processes hold, after garbage was collected where they are JVMs.
 *
 * @param residentKb VmRSS
 * @param heapKb live objects; 0 for what is no JVM
 */
record Memory(long residentKb, long heapKb) {
  private static final long PATIENCE_SECONDS = 30;

  private static final Pattern TOTAL = Pattern.compile("(?m)^Total +\\d+ +(\\d+) *$");

  static Memory of(Target target) throws IOException, InterruptedException {
    long heap = 0;
    for (long pid : target.pids()) {
      heap += heapKb(jcmd(pid, "GC.class_histogram"));
    }
    return new Memory(ServerUsage.of(target.pids()).residentKb(), heap);
  }

  /** Reads the answer to {@code GC.class_histogram}, which collects garbage before it counts. */
  static long heapKb(String histogram) {
    Matcher total = TOTAL.matcher(histogram);
    return total.find() ? Long.parseLong(total.group(1)) / 1024 : 0;
  }

  /** Answers with nothing where the process is no JVM of this user. */
  private static String jcmd(long pid, String command) throws IOException, InterruptedException {
    String program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process process =
        new ProcessBuilder(program, Long.toString(pid), command).redirectErrorStream(true).start();
    String answer = new String(process.getInputStream().readAllBytes(), UTF_8);
    return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) ? answer : "";
  }

  /** The larger of what resident memory and the live heap have grown by since {@code before}. */
  long grownKb(Memory before) {
    return Math.max(residentKb - before.residentKb, heapKb - before.heapKb);
  }
}
