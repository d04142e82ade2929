package suda.session;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import suda.core.command.Command;
import suda.core.event.Said;

/**
 * How an earlier message is changed.
 *
 * @see <a href="../../../../../../docs/protocol/edit.md">docs/protocol/edit.md</a>
 */
public final class Revision {
  /** A message that was edited has it, with the time of the last edit. */
  public static final String EDITED = "suda.chat/edited";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Revision() {}

  /** The command by which {@code user} writes {@code message} anew. */
  public static Command.Edit edit(Context context, long user, Said message, String text) {
    Map<String, String> tags = new LinkedHashMap<>(message.message().tags());
    tags.put(EDITED, TIME.format(Instant.ofEpochMilli(context.nowMs())));
    return new Command.Edit(user, message, since(context), text, tags);
  }

  /** The command by which {@code by} takes {@code message} back. */
  public static Command.Redact redact(Context context, long by, Said message, String reason) {
    return new Command.Redact(by, message, since(context), reason);
  }

  private static long since(Context context) {
    return context.server().customs().messages().revisableSinceMs(context.nowMs());
  }
}
