package suda.simulation.server;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import suda.core.history.Found;
import suda.core.history.Query;
import suda.core.state.State;
import suda.engine.Follower;
import suda.engine.Recovery;
import suda.journal.ArchiveFollower;
import suda.journal.Batch;
import suda.journal.Journal;
import suda.journal.Snapshot;
import suda.simulation.disk.Disk;
import suda.simulation.disk.SimArchive;
import suda.simulation.disk.SimJournal;
import suda.simulation.truth.Chronicle;

/** Journal, snapshots and archive of one run of the server. */
final class Storage implements Follower {
  private final Journal journal;
  private final ArchiveFollower follower;

  /** Opens what is on the disk; the chronicle learns what the journal truly holds. */
  Storage(Disk disk, Ports ports, Chronicle chronicle, Consumer<String> warnings) {
    SimJournal truth = new SimJournal(disk, chronicle::appended);
    List<Batch> found = new ArrayList<>();
    truth.replay(truth.firstSequence(), found::add);
    chronicle.recovered(found, truth.nextSequence());
    journal = ports.journal().apply(truth);
    follower = new ArchiveFollower(journal, new SimArchive(disk), warnings);
  }

  Journal journal() {
    return journal;
  }

  State recover() {
    return Recovery.recover(journal);
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
  public void read(long from, Consumer<List<Batch>> answer) {
    follower.read(from, answer);
  }

  @Override
  public void save(Snapshot snapshot, long neededFrom) {
    follower.save(snapshot, neededFrom);
  }

  /** Does what waits for the follower's thread. */
  void step() {
    follower.step();
  }
}
