package suda.app.server;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import suda.app.operator.OwnExport;
import suda.core.history.AuthorQuery;
import suda.core.history.Found;
import suda.core.state.Account;
import suda.engine.Engine;
import suda.netty.Downloads;

/** What is kept of accounts' holders, for those who have a link to it. Any thread. */
final class OwnExports implements Downloads {
  /** A piece is a few hundred kilobytes at most. */
  private static final int MESSAGES_AT_ONCE = 200;

  private final Engine engine;
  private final String version;

  OwnExports(Engine engine, String version) {
    this.engine = engine;
    this.version = version;
  }

  @Override
  public void open(String secret, Consumer<Optional<Download>> then) {
    engine.run(() -> then.accept(download(secret)));
  }

  private Optional<Download> download(String secret) {
    OptionalLong id = engine.exportLinks().use(secret, engine.nowMs());
    Account account = id.isEmpty() ? null : engine.state().accounts().account(id.getAsLong());
    return Optional.ofNullable(account).map(this::download);
  }

  private Download download(Account account) {
    OwnExport export = new OwnExport();
    byte[] head =
        export.begin(account, engine.state(), Instant.ofEpochMilli(engine.nowMs()), version);
    return new Pieces(export, head, account.name().text(), account.id());
  }

  /** First what the state has, then the messages. One piece is asked for at a time. */
  private final class Pieces implements Download {
    private final OwnExport export;
    private final String account;
    private byte[] head;
    private long after;
    private boolean ended;

    /**
     * @param from the sequence before all of the account's: its name may have been somebody else's
     */
    Pieces(OwnExport export, byte[] head, String account, long from) {
      this.export = export;
      this.head = head;
      this.account = account;
      this.after = from;
    }

    @Override
    public String fileName() {
      return "suda-export.jsonl";
    }

    @Override
    public synchronized void next(Consumer<Optional<byte[]>> then) {
      if (head.length > 0) {
        byte[] first = head;
        head = new byte[0];
        then.accept(Optional.of(first));
      } else if (ended) {
        then.accept(Optional.empty());
      } else {
        AuthorQuery query = new AuthorQuery(account, after, MESSAGES_AT_ONCE);
        engine.run(() -> engine.ask(query, found -> then.accept(piece(found))));
      }
    }

    /** Where the archive cannot be read the file ends, without its last line. */
    private synchronized Optional<byte[]> piece(Found found) {
      if (found.number() <= after) {
        return Optional.empty();
      }
      after = found.number();
      ended = after == AuthorQuery.END;
      return Optional.of(export.messages(found.entries(), ended));
    }
  }
}
