package suda.simulation.flaw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import suda.core.event.Event;
import suda.core.event.Scene;
import suda.core.history.Found;
import suda.core.history.Query;
import suda.engine.Follower;
import suda.journal.Batch;
import suda.journal.Snapshot;

/**
 * Reads pages of the journal that are off by one at their seam: what stands for each event is its
 * neighbour.
 *
 * @param by 1 for the event after it, so that the first one is left out; -1 for the one before it,
 *     so that one that was told before is told again
 */
public record ShiftedFollower(Follower follower, int by) implements Follower {

  @Override
  public void read(long from, Consumer<List<Batch>> answer) {
    follower.read(
        Math.max(1, from + Math.min(by, 0)), batches -> answer.accept(shifted(from, batches)));
  }

  private List<Batch> shifted(long from, List<Batch> batches) {
    if (batches.isEmpty() || from == 1) {
      return batches;
    }
    List<Event> events = new ArrayList<>();
    List<Scene> scenes = new ArrayList<>();
    batches.forEach(batch -> events.addAll(batch.events()));
    batches.forEach(batch -> scenes.addAll(batch.scenes()));
    Collections.rotate(events, -by);
    Collections.rotate(scenes, -by);
    Batch first = batches.getFirst();
    return List.of(new Batch(first.firstSequence(), first.timeMs(), events, scenes));
  }

  @Override
  public void committed(Batch batch) {
    follower.committed(batch);
  }

  @Override
  public void ask(Query query, Consumer<Found> answer) {
    follower.ask(query, answer);
  }

  @Override
  public void save(Snapshot snapshot, long neededFrom) {
    follower.save(snapshot, neededFrom);
  }
}
