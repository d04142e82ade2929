package suda.session.irc;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suda.core.event.Earlier;
import suda.core.event.Event.MessageEdited;
import suda.core.event.Event.MessageRedacted;
import suda.core.event.Event.MessageSent;
import suda.core.event.Person;
import suda.session.MessageId;
import suda.session.Occurrence;
import suda.wire.irc.Capability;

/** What was done to an earlier message, as lines. */
final class RevisionLines {
  private static final String REPLY = "+draft/reply";

  /** How people mark a correction, for those whose clients know of no edits. */
  static final String CORRECTED = "* corrected: ";

  private RevisionLines() {}

  static byte[] redacted(IrcProfile profile, Occurrence occurrence, MessageRedacted event) {
    Person by = occurrence.person(event.by());
    Lines lines = new Lines(profile, occurrence.sequence(), occurrence.timeMs(), null);
    Lines line = by == null ? lines.fromServer() : lines.from(by);
    line.word("REDACT")
        .word(MessageLines.target(event.message().target()))
        .word(id(event.message()));
    return (event.reason().isEmpty() ? line : line.text(event.reason())).end().bytes();
  }

  /** A message with a tag that says of which it is the new text; or one that says so in words. */
  static byte @Nullable [] edited(IrcProfile profile, Occurrence occurrence, MessageEdited event) {
    Map<String, String> tags = new LinkedHashMap<>(event.tags());
    boolean knows = profile.has(Capability.EDIT);
    tags.put(knows ? Capability.EDIT.token() : REPLY, id(event.message()));
    MessageSent message =
        new MessageSent(
            event.author(),
            event.message().target(),
            event.kind(),
            knows ? event.text() : CORRECTED + event.text(),
            tags,
            null);
    return MessageLines.of(profile, occurrence, message);
  }

  static String id(Earlier message) {
    return MessageId.of(message.sequence(), message.sentMs());
  }
}
