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

  /** Of each collector's {@code GC.heap_info}, the lines that together are the heap. */
  private static final Pattern USED =
      Pattern.compile(
          "^ *(?:DefNew|Tenured|(?:def new|tenured) generation|PSYoungGen|ParOldGen"
              + "|garbage-first heap|ZHeap) .*?\\bused (\\d+)([KM])");

  static Memory of(Target target) throws IOException, InterruptedException {
    long heap = 0;
    for (long pid : target.pids()) {
      jcmd(pid, "GC.run");
      heap += heapKb(jcmd(pid, "GC.heap_info"));
    }
    return new Memory(ServerUsage.of(target.pids()).residentKb(), heap);
  }

  /** Reads the answer to {@code GC.heap_info}. */
  static long heapKb(String info) {
    return info.lines()
        .map(USED::matcher)
        .filter(Matcher::find)
        .mapToLong(used -> Long.parseLong(used.group(1)) * (used.group(2).equals("M") ? 1024 : 1))
        .sum();
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
