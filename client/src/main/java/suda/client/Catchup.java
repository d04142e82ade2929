package suda.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import suda.client.ChatMessage.Kind;
import suda.client.ChatMessage.Origin;
import suda.wire.irc.Capability;
import suda.wire.irc.Message;

/**
 * Tells each room's messages once and in order, over lost connections: asks for what was missed and
 * holds live messages back until it is told. Under the client's lock.
 *
 * @see <a href="https://ircv3.net/specs/extensions/chathistory">chathistory</a>
 */
final class Catchup {
  private static final int PAGE = 100;
  private static final int CORRESPONDENTS_MAX = 1_000;
  private static final int EARLY_MAX = 1_000;

  /** The server's clock may be ahead of ours. */
  private static final long AHEAD_MS = 86_400_000;

  private final Session session;
  private final Map<String, Seam> seams = new LinkedHashMap<>();

  /** How many pages of a room are on their way that nobody waits for: the room was left. */
  private final Map<String, Integer> unwanted = new LinkedHashMap<>();

  /** What was told of what is said in no room of ours: in private, mostly. */
  private final Seen elsewhere = new Seen();

  /** What was told of rooms that we left: one of them may have another name now. */
  private final Seen before = new Seen();

  /** What is said in private while it is not known yet who wrote before. */
  private final List<ChatMessage> early = new ArrayList<>();

  private final Optional<Instant> since;
  private long correspondentsAskedMs = Seam.NEVER;
  private int correspondents;
  private boolean interrupted;

  Catchup(Session session) {
    this.session = session;
    this.since = session.options().since();
  }

  /**
   * A session begins, or goes on with a gap: from the first live message on, what was missed goes
   * before.
   */
  void online() {
    if (isPossible()) {
      seams
          .values()
          .forEach(seam -> {
            seam.dropHeld();
            seam.hold(Origin.MISSED);
            if (isPrivate(seam.room())) {
              ask(seam);
            }
          });
      since.ifPresent(this::askForCorrespondents);
    }
  }

  private boolean isPrivate(String room) {
    return !session.support().isChannel(room);
  }

  private void askForCorrespondents(Instant after) {
    interrupted = false;
    correspondents = 0;
    correspondentsAskedMs = session.nowMs();
    String now = Timestamps.format(Instant.ofEpochMilli(session.nowMs() + AHEAD_MS));
    session.write(
        "CHATHISTORY",
        "TARGETS",
        "timestamp=" + Timestamps.format(after.minusMillis(1)),
        "timestamp=" + now,
        Integer.toString(session.support().historyPage(CORRESPONDENTS_MAX)));
  }

  /** With {@code nick} something was written after the time that was asked for. */
  void correspondent(String nick) {
    boolean asked = areCorrespondentsUnknown() && correspondents++ < CORRESPONDENTS_MAX;
    if (asked && since.isPresent() && isPrivate(nick) && !seams.containsKey(session.fold(nick))) {
      Seam seam = new Seam(nick, since.get());
      seams.put(session.fold(nick), seam);
      seam.hold(Origin.MISSED);
      ask(seam);
    }
  }

  /** All correspondents are known: what was said meanwhile has its place behind what they wrote. */
  void correspondentsKnown() {
    correspondentsAskedMs = Seam.NEVER;
    List<ChatMessage> waiting = List.copyOf(early);
    early.clear();
    waiting.forEach(this::live);
  }

  private boolean areCorrespondentsUnknown() {
    return correspondentsAskedMs != Seam.NEVER;
  }

  /** We are still in {@code room}: history that was asked for and did not come is asked for. */
  void resumed(String room) {
    Seam seam = seams.get(session.fold(room));
    if (seam != null && seam.isHolding() && !seam.isAsked()) {
      ask(seam);
    }
  }

  /** The session goes on: what was asked for in private and did not come is asked for. */
  void resumed() {
    seams.values().stream()
        .filter(seam -> isPrivate(seam.room()) && seam.isHolding() && !seam.isAsked())
        .forEach(this::ask);
    if (interrupted) {
      since.ifPresent(this::askForCorrespondents);
    }
  }

  /**
   * The connection is lost.
   *
   * @param wasOnline whether what the server can do was known
   */
  void lost(boolean wasOnline) {
    unwanted.clear();
    interrupted = areCorrespondentsUnknown();
    correspondentsKnown();
    seams.values().forEach(Seam::lost);
    if (wasOnline && !isPossible()) {
      seams.values().forEach(this::release);
    }
  }

  private boolean isPossible() {
    return session.has(Capability.CHATHISTORY)
        && session.has(Capability.BATCH)
        && session.has(Capability.MESSAGE_TAGS);
  }

  boolean isHolding(String room) {
    Seam seam = seams.get(session.fold(room));
    return seam != null && seam.isHolding();
  }

  /** We are in {@code room}, for the first time or again. */
  void joined(String room, Instant time) {
    Seam known = seams.get(session.fold(room));
    Seam seam = seams.computeIfAbsent(session.fold(room), _ -> new Seam(room, time));
    if (!isPossible()) {
      release(seam);
    } else if (known != null) {
      seam.hold(Origin.MISSED);
      askWhenOnline(seam);
    } else if (session.options().historyOnJoin() > 0) {
      seam.hold(Origin.EARLIER);
      askWhenOnline(seam);
    }
  }

  /** Joined in what is replayed, more of it follows, which may be in the history already. */
  private void askWhenOnline(Seam seam) {
    if (session.isOnline() && !seam.isAsked()) {
      ask(seam);
    }
  }

  private void ask(Seam seam) {
    if (!isPossible()) {
      release(seam);
    } else if (seam.origin() == Origin.EARLIER && !seam.isOverflowed()) {
      askEarlier(seam);
    } else {
      askMissed(seam);
    }
  }

  void left(String room) {
    Seam seam = seams.remove(session.fold(room));
    if (seam != null) {
      if (seam.awaited() > 0) {
        unwanted.merge(session.fold(room), seam.awaited(), Integer::sum);
      }
      release(seam);
      before.takeAll(seam.seen());
    }
  }

  private void askMissed(Seam seam) {
    int page = session.support().historyPage(PAGE);
    seam.asked(page, Origin.MISSED, session.nowMs());
    ask("AFTER", seam, seam.position(), page);
  }

  private void askEarlier(Seam seam) {
    int page = session.support().historyPage(session.options().historyOnJoin());
    seam.asked(page, Origin.EARLIER, session.nowMs());
    seam.firstHeldId()
        .ifPresentOrElse(
            id -> ask("BEFORE", seam, "msgid=" + id, page), () -> ask("LATEST", seam, "*", page));
  }

  private void ask(String which, Seam seam, String from, int page) {
    session.write("CHATHISTORY", which, seam.room(), from, Integer.toString(page));
  }

  /** A message that is not from history. */
  void live(ChatMessage message) {
    Seam seam = seams.get(session.fold(message.channel()));
    if (seam != null && seam.isHolding()) {
      seam.keep(message);
    } else if (seam == null && areCorrespondentsUnknown() && isPrivate(message.channel())) {
      early.add(message);
      if (early.size() > EARLY_MAX) {
        correspondentsKnown();
      }
    } else if (seam == null ? elsewhere.takeNew(message.id()) : takeNew(seam, message)) {
      tell(message, message.origin());
    }
  }

  /** A message was taken back: if it still waits, it is not told. */
  void redacted(String room, String id) {
    Seam seam = seams.get(session.fold(room));
    if (seam != null) {
      seam.drop(id);
    }
  }

  /** One more line of a page, of whatever kind. */
  void counted(String room) {
    Seam seam = seams.get(session.fold(room));
    if (seam != null && !isUnwanted(room)) {
      seam.counted();
    }
  }

  /** A message of a page. */
  void paged(ChatMessage message) {
    Seam seam = seams.get(session.fold(message.channel()));
    if (isUnwanted(message.channel())) {
      return;
    }
    if (seam == null) {
      tell(message, Origin.EARLIER);
    } else if (takeNew(seam, message) && !wasTold(seam, message)) {
      tell(message, seam.origin());
    }
  }

  /** What was told under another name of the room was not missed. */
  private boolean wasTold(Seam seam, ChatMessage message) {
    return seam.origin() == Origin.MISSED && before.has(message.id());
  }

  /** In private, whoever the other is may have had another nick when it was told. */
  private boolean takeNew(Seam seam, ChatMessage message) {
    return seam.takeNew(message) && (!isPrivate(seam.room()) || elsewhere.takeNew(message.id()));
  }

  void pageEnded(String room) {
    Seam seam = seams.get(session.fold(room));
    if (isUnwanted(room)) {
      oneUnwantedLess(room);
    } else if (seam != null) {
      seam.answered();
      if (seam.isHolding()) {
        continueOrRelease(seam);
      }
    }
  }

  private boolean isUnwanted(String room) {
    return unwanted.containsKey(session.fold(room));
  }

  private void oneUnwantedLess(String room) {
    unwanted.computeIfPresent(session.fold(room), (_, left) -> left == 1 ? null : left - 1);
  }

  private void continueOrRelease(Seam seam) {
    if (seam.needsMore()) {
      askMissed(seam);
    } else {
      release(seam);
    }
  }

  /**
   * A refusal of {@code CHATHISTORY}.
   *
   * @return whether it was one of ours
   */
  boolean refused(Message message) {
    for (String param : message.params()) {
      if (isUnwanted(param)) {
        oneUnwantedLess(param);
        return true;
      }
    }
    if (areCorrespondentsUnknown() && message.params().contains("TARGETS")) {
      correspondentsKnown();
      return true;
    }
    boolean ours = false;
    for (Seam seam : seams.values()) {
      if (seam.isHolding() && message.params().contains(seam.room())) {
        ours = true;
        seam.answered();
        retryOrRelease(seam);
      }
    }
    return ours;
  }

  /** The server may have forgotten the message that was seen last, but knows the time. */
  private void retryOrRelease(Seam seam) {
    if (seam.turnsToTime()) {
      askMissed(seam);
    } else {
      release(seam);
    }
  }

  /** A server that answers nothing must not hold a room back for ever. */
  void tick() {
    long latest = session.nowMs() - session.options().tuning().answer().toMillis();
    for (Seam seam : seams.values()) {
      if (seam.isHolding() && seam.isAskedBefore(latest)) {
        release(seam);
      }
    }
    if (areCorrespondentsUnknown() && correspondentsAskedMs < latest) {
      correspondentsKnown();
    }
  }

  private void release(Seam seam) {
    for (ChatMessage message : seam.release()) {
      if (takeNew(seam, message)) {
        tell(message, message.origin());
      }
    }
  }

  private void tell(ChatMessage message, Origin origin) {
    ChatMessage told = message.as(origin);
    if (told.replaces().isPresent()) {
      session.tell(new ClientEvent.MessageEdited(told));
    } else {
      session.tell(
          told.kind() == Kind.NOTICE
              ? new ClientEvent.NoticeReceived(told)
              : new ClientEvent.MessageReceived(told));
    }
  }
}
