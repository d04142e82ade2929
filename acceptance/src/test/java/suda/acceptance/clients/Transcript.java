package suda.acceptance.clients;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** What a library told of, a line each. Any thread notes, one reads, in order. */
final class Transcript {
  private static final long DEADLINE_SECONDS = 30;

  private final BlockingQueue<String> unread = new LinkedBlockingQueue<>();
  private final List<String> read = new ArrayList<>();
  private final String owner;

  Transcript(String owner) {
    this.owner = owner;
  }

  void note(String line, Object... values) {
    unread.add(line.formatted(values));
  }

  /** Reads on until {@code line} comes, and fails with all that came instead. */
  void await(String line) throws InterruptedException {
    await(line, line::equals);
  }

  /** Reads on until a line begins with {@code start}, and returns the rest of it. */
  String awaitStart(String start) throws InterruptedException {
    return await(start + "…", line -> line.startsWith(start)).substring(start.length());
  }

  private String await(String described, Predicate<String> wanted) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
    String next;
    do {
      next = unread.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (next == null) {
        throw new AssertionError("%s was not told \"%s\" but %s".formatted(owner, described, read));
      }
      read.add(next);
    } while (!wanted.test(next));
    return next;
  }

  /** All lines that have been read over. */
  List<String> lines() {
    return List.copyOf(read);
  }
}
