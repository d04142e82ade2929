package suda.app.operator;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suda.core.state.Account;
import suda.core.state.Channel;
import suda.core.state.State;
import suda.engine.Recovery;
import suda.journal.ArchiveFollower;
import suda.journal.JournalBroken;
import suda.journal.JournalFull;
import suda.journal.sqlite.SqliteArchive;
import suda.journal.sqlite.SqliteJournal;
import suda.journal.sqlite.StoredMessages;

/**
 * Writes what was said, and the channels it was said in, for other programs. It works on a copy of
 * one moment, so that a server may be running, and one that was stopped need not be started.
 */
public final class Export {
  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path data;
  private final ExportFilter filter;
  private final Progress progress;
  private long messages;

  public Export(Path data, ExportFilter filter, Progress progress) {
    this.data = data;
    this.filter = filter;
    this.progress = progress;
  }

  /**
   * Writes to {@code file}, which must not be there, or to standard output.
   *
   * @return how many messages were written
   */
  public long write(@Nullable Path file, Instant now, String version) throws Unable {
    try (TemporaryCopy copy = TemporaryCopy.of(data, data, progress::show)) {
      try (OutputStream out = new BufferedOutputStream(file == null ? standard() : created(file));
          ExportLines lines = new ExportLines(out)) {
        lines.begin(now, version);
        write(copy.directory(), lines);
        lines.end(messages);
      }
      return messages;
    } catch (FileAlreadyExistsException e) {
      throw new Unable(
          Unable.NO_OUTPUT, e.getMessage() + " is there already; name another file", e);
    } catch (IOException | JournalBroken | JournalFull e) {
      throw new Unable(Unable.FAILED, "the export is not complete: " + e.getMessage(), e);
    } finally {
      progress.end();
    }
  }

  private static OutputStream created(Path file) throws IOException {
    Files.newByteChannel(file, NEW, OWNER_ONLY).close();
    return Files.newOutputStream(file);
  }

  /** Unlike System.out, it says when nobody reads any more. */
  private static OutputStream standard() {
    return new FileOutputStream(FileDescriptor.out);
  }

  private void write(Path copy, ExportLines lines) throws IOException {
    progress.show("reading the journal");
    State state = state(copy);
    Account account = filter.account() == null ? null : state.accounts().named(filter.account());
    if (account != null) {
      lines.account(account, owned(state, account));
    }
    for (Channel channel : state.channels()) {
      if (filter.takes(channel.name()) && isAsked(channel, account)) {
        lines.channel(channel);
      }
    }
    // Its name may have been somebody else's before.
    long after = account == null ? Long.MIN_VALUE : account.id();
    StoredMessages.<IOException>forEach(
        copy,
        message -> {
          if (message.sequence() > after && filter.takes(message)) {
            lines.message(message);
            messages++;
            progress.show("%,d000 messages".formatted(messages / 1000));
          }
        });
  }

  /** Of one account's data, its own channels are part. */
  private boolean isAsked(Channel channel, @Nullable Account account) {
    return filter.account() == null || account != null && channel.founder() == account.id();
  }

  static List<Channel> owned(State state, Account account) {
    return state.channels().stream().filter(channel -> channel.founder() == account.id()).toList();
  }

  /** Also brings the copy's archive up to its journal. */
  private static State state(Path copy) {
    try (SqliteJournal journal = SqliteJournal.open(copy);
        SqliteArchive archive = SqliteArchive.open(copy)) {
      new ArchiveFollower(journal, archive, Export::lacks).step();
      return Recovery.recover(journal);
    }
  }

  private static void lacks(String warning) {
    throw new JournalBroken(warning, null);
  }
}
