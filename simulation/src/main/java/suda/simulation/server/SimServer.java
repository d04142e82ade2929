package suda.simulation.server;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.core.state.State;
import suda.core.state.User;
import suda.engine.Recovery;
import suda.journal.JournalBroken;
import suda.simulation.disk.PowerLost;
import suda.simulation.disk.SimArchive;
import suda.simulation.disk.SimDisk;
import suda.simulation.disk.SimJournal;
import suda.simulation.network.End;
import suda.simulation.network.Network;
import suda.simulation.network.Receiver;
import suda.simulation.time.Chance;
import suda.simulation.time.Schedule;
import suda.simulation.time.Transcript;
import suda.simulation.truth.Chronicle;
import suda.simulation.truth.Forgotten;
import suda.simulation.truth.ReplayedState;
import suda.simulation.truth.Tracks;
import suda.simulation.truth.Violation;

/** The machine that the server runs on: starts it, and starts it again after it has ended. */
public final class SimServer implements Network.Listener {
  private static final String WHO = "server";
  private static final long GOODBYE_MS = 1_500;

  private final Schedule schedule;
  private final Chance chance;
  private final Transcript transcript;
  private final Chronicle chronicle;
  private final Tracks tracks;
  private final SimDisk disk;
  private final Ports ports;
  private final Settings settings;
  private Consumer<String> operator = line -> {};
  private @Nullable Run run;
  private boolean stopping;

  public SimServer(
      Schedule schedule,
      Chance chance,
      Transcript transcript,
      Chronicle chronicle,
      Tracks tracks,
      SimDisk disk,
      Ports ports) {
    this.schedule = schedule;
    this.chance = chance;
    this.transcript = transcript;
    this.chronicle = chronicle;
    this.tracks = tracks;
    this.disk = disk;
    this.ports = ports;
    this.settings = Settings.any(chance);
  }

  public Settings settings() {
    return settings;
  }

  /** Starts the server on what the disk holds, unless it runs. */
  public void start() {
    if (run != null) {
      return;
    }
    stopping = false;
    guarded(() -> {
      Storage storage = new Storage(ports.disk().apply(disk), ports, chronicle, this::warned);
      run = new Run(this, settings, schedule, chance.split(), storage, ports);
      transcript.note(WHO, "starts", "at event " + chronicle.nextSequence());
    });
  }

  private void warned(String warning) {
    transcript.note(WHO, "warns", warning);
  }

  /** Runs a part of the server. */
  void guarded(Runnable part) {
    try {
      part.run();
    } catch (PowerLost lost) {
      transcript.mark(WHO, "loses power", String.valueOf(lost.getMessage()));
      crash(true);
    } catch (JournalBroken broken) {
      throw new Violation(
          "the server goes on", "expected a journal that can be read, found: " + broken, broken);
    } catch (IllegalStateException | IllegalArgumentException | NullPointerException failure) {
      throw new Violation("the server goes on", "it failed: " + failure, failure);
    }
  }

  /** A run of the server has found this on the disk. */
  void recovered(State state) {
    ReplayedState.require("what a restart recovers", state.snapshot(), chronicle.state());
  }

  // What happens to it.

  /** Ends the process. */
  public void kill() {
    if (run != null) {
      transcript.mark(WHO, "is killed", "");
      crash(false);
    }
  }

  /** Ends the process in the midst of its next few operations on the disk. */
  public void losePowerSoon() {
    disk.losePowerIn(chance.between(1, 12));
  }

  public void losePower() {
    if (run != null) {
      transcript.mark(WHO, "loses power", "");
      crash(true);
    }
  }

  /** Who reads what is shown on the console. */
  public void readBy(Consumer<String> reader) {
    operator = reader;
  }

  void shown(String line) {
    operator.accept(line);
  }

  /** A client asks for it. */
  void asked(String verb) {
    transcript.count(verb);
  }

  /** Something of note happened in it. */
  void mark(String what, String detail) {
    transcript.mark(WHO, what, detail);
  }

  private void crash(boolean power) {
    disk.keepPower();
    if (power) {
      disk.loseUnsynced();
    }
    end();
    schedule.inMs(chance.around(1_500), this::start);
  }

  private void end() {
    if (run != null) {
      run.die();
      run = null;
    }
  }

  /** Stops as when it is told to, and starts again. */
  public void stopSoon() {
    if (run == null || stopping) {
      return;
    }
    stopping = true;
    transcript.mark(WHO, "stops", "");
    Run stopped = run;
    stopped.later(0, stopped::goodbye);
    stopped.later(
        GOODBYE_MS,
        () -> {
          stopped.finish();
          run = null;
          schedule.inMs(chance.around(1_000), this::start);
        });
  }

  public void saveSnapshot() {
    if (run != null && !stopping) {
      run.later(0, run::saveSnapshot);
    }
  }

  /** The operator types. */
  public void type(String line) {
    if (run != null && !stopping) {
      transcript.note("operator", "types", line);
      run.type(line);
    }
  }

  /** Nothing bad happens to it any more. */
  public void calm() {
    disk.keepPower();
    disk.setFull(false);
  }

  // For the network.

  @Override
  public boolean listens() {
    return run != null && !stopping;
  }

  @Override
  public Receiver accept(String protocol, String address) {
    return running().accept(protocol, address);
  }

  @Override
  public void connected(Receiver receiver, End end) {
    if (receiver instanceof ServerConnection<?> connection) {
      connection.connected(end);
    }
  }

  /** The client at this address is one more of a user's, from the event {@code sequence} on. */
  void attached(String address, User user, long sequence) {
    mark("attaches", address + " to " + user.nick());
    tracks.attach(address, user, sequence);
  }

  /** The server that runs. */
  Run running() {
    if (run == null) {
      throw new IllegalStateException("expected a server that runs");
    }
    return run;
  }

  // For who looks on.

  /** The live state, the journal's, and that of all events ever, must be one; else throws. */
  public void requireOneState() {
    if (run == null) {
      return;
    }
    run.engine()
        .snapshot()
        .ifPresent(live -> {
          ReplayedState.require("the live state", live.events(), chronicle.state());
          State stored = Recovery.recover(new SimJournal(disk, batch -> {}));
          ReplayedState.require("the stored state", stored.snapshot(), chronicle.state());
        });
  }

  /** Nothing of the state depends on a snapshot or on when the server was started. */
  public void requireReplayFromTheBeginning() {
    ReplayedState.require(
        "all events from the first on", chronicle.replayed().snapshot(), chronicle.state());
  }

  /** What was taken back is in no answer any more. */
  public void requireForgotten(Forgotten forgotten) {
    if (run != null) {
      forgotten.require(run.engine().state(), new SimArchive(disk));
    }
  }

  public boolean runs() {
    return run != null;
  }

  /** What the engine's inbox holds, as far as the network knows. */
  public int inbox() {
    return run == null ? 0 : run.inbox();
  }

  public int connections() {
    return run == null ? 0 : run.connections();
  }

  /** What waits to be written to all clients together. */
  public int waitingBytes() {
    return run == null ? 0 : run.waitingBytes();
  }
}
