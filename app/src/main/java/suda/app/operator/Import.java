package suda.app.operator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suda.app.logs.LogFile;
import suda.app.logs.LogLine;
import suda.app.logs.LogReader;
import suda.core.Limit;
import suda.core.event.Author;
import suda.core.event.Event.MessageSent;
import suda.core.event.Target.ToChannel;
import suda.core.name.Nick;
import suda.core.state.Channel;
import suda.journal.JournalBroken;
import suda.journal.JournalFull;
import suda.journal.sqlite.DataDirectory;
import suda.journal.sqlite.DirectoryUnusable;
import suda.journal.sqlite.ImportedHistory;
import suda.journal.sqlite.PastMessage;
import suda.journal.sqlite.SqliteJournal;

/**
 * Brings what was said elsewhere into the history of a stopped server's channels. What is there
 * already is not imported again.
 */
public final class Import {
  private static final int LINES_LOOKED_AT = 50;
  private static final int MESSAGES_AT_ONCE = 2_000;

  /** Nobody who is here has it. */
  private static final long NOBODY = -1;

  private static final Pattern LOG = Pattern.compile(".*\\.(log|weechatlog|jsonl)");

  /** What a message's source must not hold; a dot is a server's. */
  private static final Pattern NICK = Pattern.compile("[^\\s\\p{Cntrl}!@:.,*?]+");

  private final Path data;
  private final ZoneId zone;
  private final @Nullable String channel;
  private final Progress progress;
  private final ImportTally tally = new ImportTally();
  private final Map<String, Optional<Channel>> opened = new HashMap<>();
  private final Map<String, List<PastMessage>> gathered = new HashMap<>();
  private long read;

  /**
   * @param zone of the times in logs
   * @param channel into which all goes; null for what each file says
   */
  public Import(Path data, ZoneId zone, @Nullable String channel, Progress progress) {
    this.data = data;
    this.zone = zone;
    this.channel = channel;
    this.progress = progress;
  }

  /**
   * @param paths files, and folders whose logs are taken
   * @return what was done and what was not, for the operator
   */
  public List<String> run(List<Path> paths, long nowMs) throws Unable {
    List<Path> files = files(paths);
    try (DataDirectory directory = DataDirectory.open(data);
        SqliteJournal journal = SqliteJournal.open(directory.path());
        ImportedHistory history = ImportedHistory.open(directory.path())) {
      ImportChannels channels = new ImportChannels(journal, nowMs);
      for (Path file : files) {
        take(file, channels, history);
      }
      return tally.lines();
    } catch (DirectoryUnusable e) {
      throw new Unable(
          Unable.UNAVAILABLE, e.getMessage() + "; an import needs a stopped server", e);
    } catch (JournalBroken | JournalFull e) {
      throw new Unable(Unable.FAILED, "not all is imported: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new Unable(Unable.FAILED, "not all is imported: " + e, e);
    } finally {
      progress.end();
    }
  }

  private static List<Path> files(List<Path> paths) throws Unable {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      try (Stream<Path> found = Files.walk(path)) {
        found
            .filter(Files::isRegularFile)
            .filter(file -> file.equals(path) || LOG.matcher(file.toString()).matches())
            .sorted()
            .forEach(files::add);
      } catch (NoSuchFileException e) {
        throw new Unable(Unable.NO_INPUT, "there is no " + path, e);
      } catch (IOException e) {
        throw new Unable(Unable.NO_INPUT, path + " cannot be read: " + e, e);
      }
    }
    return files;
  }

  /** What is no UTF-8 becomes U+FFFD, as everywhere. */
  private void take(Path file, ImportChannels channels, ImportedHistory history)
      throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      Optional<Lines> reader = reader(file, beginning(file));
      if (reader.isPresent()) {
        take(file, lines, reader.get(), channels, history);
      }
    }
  }

  private static List<String> beginning(Path file) throws IOException {
    try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
        Stream<String> all = lines.lines()) {
      return all.limit(LINES_LOOKED_AT).toList();
    }
  }

  /** Makes messages of lines, or says why not. */
  private interface Lines {
    @Nullable Past read(String line, String where);
  }

  private Optional<Lines> reader(Path file, List<String> beginning) {
    if (!beginning.isEmpty() && beginning.getFirst().startsWith("{")) {
      return exported(file, beginning.getFirst());
    }
    Optional<String> name = Optional.ofNullable(channel).or(() -> LogFile.channel(file));
    Optional<LogReader> log = LogFile.reader(file, beginning, zone);
    if (log.isEmpty()) {
      tally.skipFile(file + ", of no form that is known" + (beginning.isEmpty() ? ": empty" : ""));
    } else if (name.isEmpty()) {
      tally.skipFile(file + ", whose name says no channel; --channel can");
    }
    return log.isEmpty() || name.isEmpty()
        ? Optional.empty()
        : Optional.of((line, where) -> logged(log.get().read(line), name.get(), where));
  }

  private Optional<Lines> exported(Path file, String first) {
    try {
      if (ExportedLine.parse(first).isKnownBeginning()) {
        return Optional.of(this::exportedLine);
      }
    } catch (IOException noJson) {
      // As if it were of another form.
    }
    tally.skipFile(file + ", whose first line is not of an export that this version knows");
    return Optional.empty();
  }

  private @Nullable Past exportedLine(String line, String where) {
    ExportedLine parsed;
    try {
      parsed = ExportedLine.parse(line);
    } catch (IOException noJson) {
      tally.skip(Skipped.STRANGE, where);
      return null;
    }
    if (!parsed.type().equals("message")) {
      return null;
    }
    if (parsed.isForSome()) {
      tally.skip(Skipped.FOR_SOME, where);
      return null;
    }
    Optional<Past> message = parsed.message();
    if (message.isEmpty()) {
      tally.skip(Skipped.STRANGE, where);
    }
    return message.orElse(null);
  }

  private @Nullable Past logged(LogLine line, String name, String where) {
    return switch (line) {
      case LogLine.Said said ->
          Past.logged(name, said.timeMs(), said.nick(), said.kind(), said.text());
      case LogLine.Beside beside -> {
        tally.skip(Skipped.BESIDE, where);
        yield null;
      }
      case LogLine.Strange strange -> {
        tally.skip(Skipped.STRANGE, where);
        yield null;
      }
    };
  }

  private void take(
      Path file,
      BufferedReader lines,
      Lines reader,
      ImportChannels channels,
      ImportedHistory history)
      throws IOException {
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      String where = file + ", line " + number;
      if (!line.isEmpty()) {
        Past past = reader.read(line, where);
        if (past != null && isWhole(past, where)) {
          gather(past, where, channels, history);
        }
        read++;
        progress.show("%s: %,d000 lines".formatted(file.getFileName(), read / 1000));
      }
    }
    for (String key : List.copyOf(gathered.keySet())) {
      flush(key, history);
    }
  }

  private boolean isWhole(Past past, String where) {
    Skipped why = null;
    if (!NICK.matcher(past.nick()).matches() || bytes(past.nick()) > Limit.NICK_BYTES.max()) {
      why = Skipped.NO_NICK;
    } else if (bytes(past.text()) > Limit.TEXT_LINE_BYTES.max()) {
      why = Skipped.TOO_LONG;
    } else if (past.text().isBlank()) {
      why = Skipped.EMPTY;
    }
    if (why != null) {
      tally.skip(why, where);
    }
    return why == null;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private void gather(Past past, String where, ImportChannels channels, ImportedHistory history) {
    String name = channel == null ? past.channel() : channel;
    Optional<Channel> into = opened.computeIfAbsent(name, channels::open);
    if (into.isEmpty()) {
      tally.skip(Skipped.NO_CHANNEL, where);
    } else if (past.timeMs() >= into.get().openedMs() || past.timeMs() < 0) {
      tally.skip(Skipped.TOO_NEW, where);
    } else {
      List<PastMessage> waiting = gathered.computeIfAbsent(name, key -> new ArrayList<>());
      boolean sameMoment = !waiting.isEmpty() && waiting.getLast().timeMs() == past.timeMs();
      if (waiting.size() >= MESSAGES_AT_ONCE && !sameMoment) {
        flush(name, history);
        waiting = gathered.computeIfAbsent(name, key -> new ArrayList<>());
      }
      waiting.add(new PastMessage(past.timeMs(), message(past, into.get())));
    }
  }

  private static MessageSent message(Past past, Channel into) {
    return new MessageSent(
        new Author(NOBODY, Nick.trusted(past.nick()), past.username(), past.host(), past.account()),
        new ToChannel(into.id(), into.name(), null),
        past.kind(),
        past.text(),
        past.tags(),
        null);
  }

  private void flush(String name, ImportedHistory history) {
    List<PastMessage> messages = gathered.remove(name);
    if (messages != null) {
      tally.done(name, history.add(messages));
    }
  }
}
