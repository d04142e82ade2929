package suda.app.operator;

import java.util.List;
import java.util.Optional;
import suda.core.command.Command;
import suda.core.event.Event;
import suda.core.event.Scene;
import suda.core.name.ChannelName;
import suda.core.rule.Decision;
import suda.core.rule.Rules;
import suda.core.state.Channel;
import suda.core.state.Scenes;
import suda.core.state.State;
import suda.engine.Recovery;
import suda.journal.Batch;
import suda.journal.Journal;

/** The channels of a stopped server; those that are to have a past are opened. */
final class ImportChannels {
  private final Journal journal;
  private final State state;
  private final long nowMs;

  ImportChannels(Journal journal, long nowMs) {
    this.journal = journal;
    this.state = Recovery.recover(journal);
    // Times never decrease along the journal, whatever the clock does.
    this.nowMs = Math.max(nowMs, lastMs(journal));
  }

  private static long lastMs(Journal journal) {
    List<Batch> last = journal.read(journal.nextSequence() - 1, 1);
    return last.isEmpty() ? 0 : last.getLast().timeMs();
  }

  /** The channel of this name, opened for good where it is not there; empty if it cannot be. */
  Optional<Channel> open(String name) {
    Optional<ChannelName> parsed = ChannelName.parse(name);
    if (parsed.isEmpty()) {
      return Optional.empty();
    }
    if (state.channel(parsed.get()) == null) {
      happen(Rules.decide(state, new Command.OpenPermanent(parsed.get()), nowMs));
    }
    return Optional.ofNullable(state.channel(parsed.get()));
  }

  private void happen(Decision decision) {
    for (Event event : decision.events()) {
      Scene scene = Scenes.of(event, state);
      long sequence = journal.nextSequence();
      journal.append(new Batch(sequence, nowMs, List.of(event), List.of(scene)));
      state.apply(sequence, nowMs, event);
    }
  }
}
