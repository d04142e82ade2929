package suda.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import suda.core.history.Buffer;
import suda.core.history.Folded;
import suda.core.history.HistoryQuery.End;
import suda.core.history.Readable;
import suda.core.history.SearchQuery;
import suda.journal.Batch;
import suda.journal.sqlite.SqliteArchive;

/** {@code load search}. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "How fast Suda's archive takes messages in with their index, how much space that takes, and",
      "how long searches take. Needs no server: it makes an archive of its own, in a new"
          + " directory.%n"
    },
    footer = "%nExit status: 0 every kind of search keeps to the bound, 1 some kind does not.")
final class SearchCommand implements Callable<Integer> {
  private static final int BATCHES_AT_ONCE = 16;
  private static final int WARM_UP = 100;

  /** Where other programs keep the machine busy, time says more about them. */
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @Option(
      names = "--messages",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "How many (default: ${DEFAULT-VALUE}).")
  private int messages;

  @Option(
      names = "--rooms",
      paramLabel = "N",
      defaultValue = "200",
      description = "In how many channels (default: ${DEFAULT-VALUE}).")
  private int rooms;

  @Option(
      names = "--readable",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many of them who searches is in (default: ${DEFAULT-VALUE}).")
  private int readable;

  @Option(
      names = "--searches",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Of each kind (default: ${DEFAULT-VALUE}).")
  private int searches;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Another one makes other messages (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--p99-max",
      paramLabel = "MS",
      defaultValue = "50",
      description = "What 99 of 100 searches may take (default: ${DEFAULT-VALUE}).")
  private long p99MaxMs;

  @Override
  public Integer call() throws Exception {
    Path directory = Files.createTempDirectory("suda-search");
    try (SqliteArchive archive = SqliteArchive.open(directory)) {
      SearchCorpus corpus = new SearchCorpus(seed, rooms, 2000);
      fill(archive, corpus);
      size(directory);
      boolean kept = true;
      for (var kind : corpus.questions().entrySet()) {
        kept &= measure(archive, kind.getKey(), kind.getValue());
      }
      return kept ? 0 : 1;
    } finally {
      delete(directory);
    }
  }

  private static void delete(Path directory) throws Exception {
    try (var files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
  }

  private void fill(SqliteArchive archive, SearchCorpus corpus) {
    long next = 1;
    long nanos = 0;
    long cpuNanos = 0;
    while (next <= messages) {
      List<Batch> batches = new ArrayList<>();
      for (int i = 0; i < BATCHES_AT_ONCE; i++) {
        batches.add(corpus.batch(next));
        next = batches.getLast().nextSequence();
      }
      long before = System.nanoTime();
      long cpuBefore = THREADS.getCurrentThreadCpuTime();
      archive.follow(batches);
      cpuNanos += THREADS.getCurrentThreadCpuTime() - cpuBefore;
      nanos += System.nanoTime() - before;
    }
    double seconds = nanos / (double) TimeUnit.SECONDS.toNanos(1);
    System.out.printf(
        "%,d messages archived and indexed in %.1f s: %,.0f a second, %.1f s of CPU%n",
        next - 1, seconds, (next - 1) / seconds, cpuNanos / (double) TimeUnit.SECONDS.toNanos(1));
  }

  private void size(Path directory) throws SQLException {
    try (Connection file =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("history.db"));
        Statement statement = file.createStatement()) {
      long pages = number(statement, "PRAGMA page_count") * number(statement, "PRAGMA page_size");
      long index = number(statement, "SELECT sum(length(block)) FROM search_data");
      long rows = number(statement, "SELECT count(*) FROM message");
      System.out.printf(
          "%.1f bytes a message of which %.1f are the index%n",
          pages / (double) rows, index / (double) rows);
    }
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private boolean measure(SqliteArchive archive, String kind, SearchCorpus.Question question) {
    Histogram taken = new Histogram();
    Histogram cpu = new Histogram();
    long found = 0;
    for (int i = 0; i < WARM_UP + searches; i++) {
      SearchQuery query = query(question.next());
      long before = System.nanoTime();
      long cpuBefore = THREADS.getCurrentThreadCpuTime();
      int here = archive.ask(query).entries().size();
      if (i >= WARM_UP) {
        cpu.record(THREADS.getCurrentThreadCpuTime() - cpuBefore);
        taken.record(System.nanoTime() - before);
        found += here;
      }
    }
    double p99 = ms(taken.percentile(99));
    System.out.printf(
        "%-22s p50 %6.2f   p99 %6.2f   max %6.2f   CPU p50 %6.2f   p99 %6.2f ms   found %4.1f%n",
        kind,
        ms(taken.percentile(50)),
        p99,
        ms(taken.max()),
        ms(cpu.percentile(50)),
        ms(cpu.percentile(99)),
        found / (double) searches);
    return p99 <= p99MaxMs;
  }

  private static double ms(long nanos) {
    return nanos / (double) TimeUnit.MILLISECONDS.toNanos(1);
  }

  private SearchQuery query(SearchCorpus.Asked asked) {
    List<Readable> channels =
        LongStream.range(0, readable)
            .mapToObj(i -> new Readable(Buffer.channel(1 + i * rooms / readable), 0))
            .toList();
    return new SearchQuery(
        List.copyOf(channels),
        List.of(),
        asked.from(),
        Folded.words(asked.text()),
        Long.MIN_VALUE,
        Long.MAX_VALUE,
        0,
        Long.MAX_VALUE,
        51,
        End.NEWEST,
        false);
  }
}
