package suda.simulation.user;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.simulation.truth.Ledger;
import suda.simulation.truth.Violation;

/**
 * What a user has asked of the server and is not answered yet. After each command goes a barrier, a
 * question that the server answers in its turn: then the command is decided, and durably so.
 */
final class Pending {

  /**
   * A command on its way.
   *
   * @param text what it says, or null where it says nothing
   */
  record Command(String line, @Nullable String text) {
    /** Notices are never answered, refused or not. */
    boolean isQuiet() {
      return line.contains("NOTICE ");
    }
  }

  private record Asked(long barrier, Command command) {}

  private final Ledger ledger;
  private final Deque<Asked> asked = new ArrayDeque<>();
  private long barriers;
  private boolean refused;
  private boolean doubtful;

  Pending(Ledger ledger) {
    this.ledger = ledger;
  }

  /** The command is sent; returns the number of the barrier that must follow it. */
  long add(Command command) {
    asked.addLast(new Asked(++barriers, command));
    return barriers;
  }

  /** The server refuses something: what it was asked first. */
  void refused() {
    refused = true;
  }

  /** The server says something that may be a refusal. */
  void refusedPerhaps() {
    doubtful = true;
  }

  /** The barrier is answered. */
  void answered(long barrier) {
    Asked first = asked.poll();
    if (first == null || first.barrier() != barrier) {
      throw new Violation(
          "answers come in order", "expected barrier " + first + ", found " + barrier);
    }
    settle(first.command());
    refused = false;
    doubtful = false;
  }

  private void settle(Command command) {
    String text = command.text();
    if (text == null) {
      return;
    }
    boolean mayBeRefused = doubtful || command.isQuiet();
    if (refused || mayBeRefused && !ledger.has(text)) {
      ledger.refused(text);
    } else {
      ledger.acknowledged(text);
    }
  }

  /** Nothing more is answered on this connection: gives what was not, and forgets it. */
  List<Command> abandon() {
    List<Command> open = new ArrayList<>();
    asked.forEach(each -> open.add(each.command()));
    asked.clear();
    refused = false;
    doubtful = false;
    return open;
  }

  /** The user has had all the time in the world. */
  void requireNone(String user) {
    Asked first = asked.peek();
    if (first != null) {
      throw new Violation(
          "everything arrives", user + " was never answered: " + first.command().line());
    }
  }

  int size() {
    return asked.size();
  }
}
