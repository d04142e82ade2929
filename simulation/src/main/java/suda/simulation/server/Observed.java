package suda.simulation.server;

import java.util.List;
import java.util.function.Consumer;
import suda.core.history.Found;
import suda.core.history.Query;
import suda.engine.Follower;
import suda.journal.Batch;
import suda.journal.Snapshot;

/** Notes what the engine asks of the follower. */
record Observed(Follower follower, SimServer server) implements Follower {

  @Override
  public void committed(Batch batch) {
    follower.committed(batch);
  }

  @Override
  public void ask(Query query, Consumer<Found> answer) {
    follower.ask(query, answer);
  }

  @Override
  public void read(long from, Consumer<List<Batch>> answer) {
    server.mark("reads back", "from event " + from);
    follower.read(from, answer);
  }

  @Override
  public void save(Snapshot snapshot, long neededFrom) {
    follower.save(snapshot, neededFrom);
  }
}
