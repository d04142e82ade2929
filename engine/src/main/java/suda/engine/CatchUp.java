package suda.engine;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.engine.delivery.Delivery;
import suda.journal.Batch;

/**
 * A peer's way from some event to what happens now. It is fed with what it missed, page by page, as
 * its connection takes them: from memory where that reaches back so far, else from the journal. A
 * slow reader and a client that comes back are the same to it.
 *
 * <p>What the session answers meanwhile is held until the peer has heard all that happened before
 * the answer. Engine thread only, but for {@link #read}.
 */
final class CatchUp {
  private static final byte[] NOTHING = {};

  /**
   * Something that is not read from the journal.
   *
   * @param at the event before which it has its place
   * @param instead whether it takes the place of that event
   * @param rest more of it than {@code bytes}, made as it is taken; or null
   */
  private record Held(long at, byte[] bytes, boolean instead, @Nullable Answer rest) {}

  private final Engine engine;
  private final Peer<?> peer;

  /**
   * Before this event, what the peer's user did may have been done by its client, on another
   * connection; what the client does from then on is told by its session.
   */
  private final long ownUntil;

  private final @Nullable Runnable then;
  private final Deque<Held> held = new ArrayDeque<>();
  private int heldBytes;
  private int answersLeft;
  private long next;
  private boolean takes;
  private boolean reading;

  /**
   * @param next the first event that the peer has not heard of
   * @param then run when it has heard all, or null
   */
  CatchUp(Engine engine, Peer<?> peer, long next, @Nullable Runnable then) {
    this.engine = engine;
    this.peer = peer;
    this.next = next;
    this.ownUntil = engine.state().nextSequence();
    this.then = then;
    engine.outbox().to(peer.loop(), new Delivery.Pause(peer.outlet()));
  }

  /** The first event that the peer has not heard of. */
  long next() {
    return next;
  }

  /** Holds an answer until its turn. */
  void hold(byte[] bytes) {
    held.add(new Held(engine.state().nextSequence(), bytes, false, null));
    heldBytes += bytes.length;
  }

  /** Holds a long answer until its turn. Nothing more is asked for until all of it is taken. */
  void hold(Answer answer) {
    held.add(new Held(engine.state().nextSequence(), NOTHING, false, answer));
    answersLeft++;
  }

  /** The session has told its client of this event in its own way, before or after it happened. */
  void skip(long sequence) {
    Deque<Held> later = new ArrayDeque<>();
    while (!held.isEmpty() && held.getLast().at() > sequence) {
      later.addFirst(held.removeLast());
    }
    held.add(new Held(sequence, NOTHING, true, null));
    held.addAll(later);
  }

  /** Whether so many answers are held that no more should be asked for. */
  boolean isFull() {
    return answersLeft > 0
        || heldBytes >= Limit.HELD_BYTES.max()
        || held.size() >= Limit.HELD_ANSWERS.max();
  }

  /** The connection can take more. */
  void drained() {
    takes = true;
    advance();
  }

  /** Gives out what the connection can take, and ends when there is nothing left. */
  void advance() {
    while (takes && !reading) {
      if (isAnswerDue()) {
        giveAnswers();
      } else if (next == engine.state().nextSequence()) {
        end();
        return;
      } else {
        Held first = held.peek();
        feed(first == null ? engine.state().nextSequence() : first.at());
      }
    }
  }

  private void giveAnswers() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (isAnswerDue() && bytes.size() < Limit.PAGE_BYTES.max()) {
      Held due = held.element();
      Answer rest = due.rest();
      if (rest != null) {
        bytes.writeBytes(rest.page());
      }
      if (rest == null || rest.isOver()) {
        held.remove();
        given(due, bytes);
      }
    }
    give(bytes.toByteArray());
  }

  private void given(Held due, ByteArrayOutputStream into) {
    heldBytes -= due.bytes().length;
    into.writeBytes(due.bytes());
    if (due.instead()) {
      next = Math.max(next, due.at() + 1);
    }
    if (due.rest() != null) {
      answersLeft--;
      due.rest().finish();
    }
  }

  /** Goes on with what comes after the long answers, of which nobody takes the rest. */
  void forgoAnswers() {
    List<Answer> unfinished = new ArrayList<>();
    for (Held each : held) {
      Answer rest = each.rest();
      if (rest != null) {
        unfinished.add(rest);
      }
    }
    held.removeIf(each -> each.rest() != null);
    answersLeft = 0;
    unfinished.forEach(Answer::finish);
  }

  private boolean isAnswerDue() {
    Held first = held.peek();
    return first != null && first.at() <= next;
  }

  private void feed(long until) {
    Retelling retelling = peer.retelling(ownUntil);
    if (retelling == null) {
      next = until;
    } else if (engine.tail().covers(next)) {
      feedFromMemory(retelling, until);
    } else {
      reading = true;
      long from = next;
      engine.read(from, batches -> read(retelling, batches, from, until));
    }
  }

  private void feedFromMemory(Retelling retelling, long until) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (next < until && bytes.size() < Limit.PAGE_BYTES.max()) {
      byte[] told = retelling.tell(engine.tail().at(next));
      if (told != null) {
        bytes.writeBytes(told);
      }
      next++;
    }
    give(bytes.toByteArray());
  }

  /** On the thread that reads: telling is work, and the engine has its own. */
  private void read(Retelling retelling, List<Batch> batches, long from, long until) {
    Retelling.Page page = retelling.page(batches, from, until, Limit.PAGE_BYTES.max());
    engine.run(() -> arrived(page, from));
  }

  private void arrived(Retelling.Page page, long from) {
    if (peer.catchUp() != this) {
      return;
    }
    reading = false;
    next = page.next();
    if (next == from) {
      peer.drop("What you missed cannot be read");
      return;
    }
    give(page.bytes());
    advance();
  }

  private void give(byte[] bytes) {
    if (bytes.length > 0) {
      takes = false;
      engine.outbox().to(peer.loop(), new Delivery.Page(peer.outlet(), bytes));
    }
  }

  private void end() {
    engine.outbox().to(peer.loop(), new Delivery.GoLive(peer.outlet()));
    peer.caughtUp();
    if (then != null) {
      then.run();
    }
  }

  /**
   * The connection is about to be closed: the last word to it, which says why. What else is held
   * has its place behind what the peer has not heard; sent now, it would tell a client that comes
   * back that it has heard all that.
   */
  byte[] lastWord() {
    Held last = held.peekLast();
    return last == null ? NOTHING : last.bytes();
  }
}
