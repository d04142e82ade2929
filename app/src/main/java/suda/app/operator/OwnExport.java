package suda.app.operator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import suda.core.event.Event.MessageSent;
import suda.core.event.Said;
import suda.core.history.Entry;
import suda.core.state.Account;
import suda.core.state.Channel;
import suda.core.state.State;

/**
 * What is kept of an account's holder, as lines of an {@link Export}, piece by piece. By one thread
 * at a time.
 */
public final class OwnExport {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ExportLines lines;
  private long messages;

  public OwnExport() {
    try {
      lines = new ExportLines(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Lines {
    void write() throws IOException;
  }

  private byte[] piece(Lines some) {
    try {
      some.write();
      lines.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] piece = bytes.toByteArray();
    bytes.reset();
    return piece;
  }

  /** The account, and the channels that it owns. */
  public byte[] begin(Account account, State state, Instant now, String version) {
    List<Channel> owned = Export.owned(state, account);
    return piece(() -> {
      lines.begin(now, version);
      lines.account(account, owned);
      for (Channel channel : owned) {
        lines.channel(channel);
      }
    });
  }

  /**
   * Messages that follow those before.
   *
   * @param last whether there are no more
   */
  public byte[] messages(List<Entry> entries, boolean last) {
    return piece(() -> {
      for (Entry entry : entries) {
        if (entry.event() instanceof MessageSent message) {
          lines.message(new Said(entry.sequence(), entry.timeMs(), message));
          messages++;
        }
      }
      if (last) {
        lines.end(messages);
      }
    });
  }
}
