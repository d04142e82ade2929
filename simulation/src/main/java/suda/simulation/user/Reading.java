package suda.simulation.user;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import suda.client.ChatMessage;
import suda.session.MessageId;
import suda.simulation.truth.Ledger;
import suda.simulation.truth.Line;
import suda.simulation.truth.Track;
import suda.simulation.truth.Violation;

/**
 * What a program is told by the client library, over all its connections: nothing twice, what is
 * said now in each channel in the journal's order, and in the end all that was said to its user.
 */
final class Reading {
  private static final String INVARIANT = "the client library tells everything once";

  private final String reader;
  private final Ledger ledger;
  private final Set<String> told = new HashSet<>();

  /** Of messages that were told: history has the newest text of one that was edited. */
  private final Set<Long> sequences = new HashSet<>();

  private final Map<String, Long> last = new HashMap<>();

  Reading(String reader, Ledger ledger) {
    this.reader = reader;
    this.ledger = ledger;
  }

  void told(ChatMessage message) {
    message
        .id()
        .map(MessageId::sequence)
        .ifPresent(id ->
            id.ifPresent(sequence -> {
              sequences.add(sequence);
              requireWhole(message.text(), ledger.text(sequence));
            }));
    long sequence = ledger.sequence(message.text());
    if (sequence == 0) {
      return;
    }
    if (!told.add(message.text())) {
      throw new Violation(INVARIANT, reader + " is told \"" + message.text() + "\" twice");
    }
    if (message.origin() != ChatMessage.Origin.LIVE || message.text().startsWith(reader + ".")) {
      // A page of history that comes too late is told all the same, after what was said since. So
      // is what the reader said before a break, if what was refused then is taken now.
      return;
    }
    Long before = last.put(message.channel(), sequence);
    if (message.channel().startsWith("#") && before != null && before > sequence) {
      throw new Violation(
          INVARIANT,
          "%s is told \"%s\", event %d of %s, after event %d"
              .formatted(reader, message.text(), sequence, message.channel(), before));
    }
  }

  /** An edited message has another text, but never half of it. */
  private void requireWhole(String text, String recorded) {
    if (!text.equals(recorded) && recorded.lines().anyMatch(text::startsWith)) {
      throw new Violation(
          INVARIANT, "%s is told \"%s\" of \"%s\"".formatted(reader, text, recorded));
    }
  }

  /** All that the user of {@code track} had to be told of what was said. */
  void requireAll(Track track) {
    for (Line line : track.lines()) {
      if (line.said() != null
          && ledger.sequence(line.said()) > 0
          && !told.contains(line.said())
          && !sequences.contains(line.sequence())) {
        throw new Violation(
            INVARIANT,
            reader + " was never told \"" + line.said() + "\", event " + line.sequence());
      }
    }
  }
}
