package suda.simulation.flaw;

import java.util.List;
import java.util.function.Consumer;
import suda.core.event.Event;
import suda.core.event.Event.MessageSent;
import suda.journal.Batch;
import suda.journal.Journal;

/** Replays messages without the ids of their sends. */
public final class AmnesiacJournal extends WrappedJournal {

  public AmnesiacJournal(Journal journal) {
    super(journal);
  }

  @Override
  public void replay(long fromSequence, Consumer<Batch> into) {
    super.replay(fromSequence, batch -> into.accept(forgetful(batch)));
  }

  private static Batch forgetful(Batch batch) {
    List<Event> events = batch.events().stream().map(AmnesiacJournal::forgetful).toList();
    return new Batch(batch.firstSequence(), batch.timeMs(), events, batch.scenes());
  }

  private static Event forgetful(Event event) {
    return event instanceof MessageSent message ? message.withoutSend() : event;
  }
}
