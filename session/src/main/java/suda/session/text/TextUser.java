package suda.session.text;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.event.ChannelFlag;
import suda.core.event.Kind;
import suda.core.event.OperatorPrivilege;
import suda.core.event.Said;
import suda.core.history.Entry;
import suda.core.history.Found;
import suda.core.history.Query;
import suda.core.name.ChannelName;
import suda.core.rule.Decision;
import suda.core.state.Channel;
import suda.core.state.Membership;
import suda.core.state.State;
import suda.core.state.User;
import suda.session.Context;
import suda.session.MonitorList;
import suda.session.Occurrence;
import suda.session.Reach;
import suda.session.RefusalWords;
import suda.session.Revision;
import suda.session.ServerInfo;

/**
 * The user of one plain-text connection, as verbs act for it: who it is, in which room it talks,
 * and how it is answered. Engine thread only.
 */
final class TextUser {
  private final Context context;
  private final RoomGreeting greeting;
  private final Speech speech;
  private final Seat seat;
  private final OwnMessages own = new OwnMessages();
  private long id;
  private @Nullable MonitorList watched;
  private boolean asking;

  TextUser(Context context, RoomGreeting greeting) {
    this.context = context;
    this.greeting = greeting;
    this.speech = new Speech(this);
    this.seat = new Seat(this, greeting);
  }

  /** The user's id, or 0 before it is known. */
  long id() {
    return id;
  }

  void arrived(long user) {
    id = user;
  }

  Context context() {
    return context;
  }

  State state() {
    return context.state();
  }

  ServerInfo server() {
    return context.server();
  }

  long nowMs() {
    return context.nowMs();
  }

  /** The user, or null where it is gone. */
  @Nullable User self() {
    return state().user(id);
  }

  String nick() {
    User self = self();
    return self == null ? "" : self.nick().text();
  }

  /** In which rooms it is, and where it talks. */
  Seat seat() {
    return seat;
  }

  /** The room in which it talks, or null where it is not inside it any more. */
  @Nullable Channel room() {
    return seat.room();
  }

  /** The same, after an answer where there is none. */
  @Nullable Channel roomOrTell() {
    Channel channel = room();
    if (channel == null) {
      tell("you are in no room now; /join ROOM takes you to one, /rooms shows them");
    }
    return channel;
  }

  /** Whether it is an operator of the server. */
  boolean isOperator() {
    User self = self();
    return self != null && self.operator() != null;
  }

  /** Whether addresses, invisible users and secret rooms are shown to it. */
  boolean seesAll() {
    return may(OperatorPrivilege.SEE_ALL);
  }

  boolean may(OperatorPrivilege privilege) {
    User self = self();
    return self != null && self.may(privilege);
  }

  /** Whether it may know of the room. */
  boolean sees(Channel channel) {
    return !channel.has(ChannelFlag.SECRET) || channel.member(id) != null || seesAll();
  }

  /** The room that {@code typed} names, or null after an answer. */
  @Nullable Channel roomNamed(String typed) {
    Channel channel = state().channelNamed(withSigil(typed));
    if (channel != null && sees(channel)) {
      return channel;
    }
    tell("there is no room " + withSigil(typed) + "; /rooms shows which there are");
    return null;
  }

  /** People say "tea" for "#tea". */
  static String withSigil(String typed) {
    return typed.startsWith("#") ? typed : ChannelName.SIGIL + typed;
  }

  /** The user whom {@code typed} names, or null after an answer. */
  @Nullable User userNamed(String typed) {
    User named = state().userNamed(typed);
    if (named == null) {
      tell("nobody here is called " + typed);
    }
    return named;
  }

  void tell(String line) {
    context.connection().send(Lines.bytes(Lines.MARK + line));
  }

  void tell(List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    List<String> marked = lines.stream().map(line -> Lines.MARK + line).toList();
    context.connection().send(Lines.bytes(marked));
  }

  void tellRefusals(Decision decision) {
    decision.refusals().forEach(refusal -> tell(RefusalWords.of(refusal)));
  }

  /** What the user may read. */
  Reach reach(User self) {
    return Reach.of(context, self);
  }

  /** In which times are shown. */
  ZoneId zone() {
    return greeting.zone();
  }

  /** The nicks that this connection watches. */
  MonitorList watched() {
    if (watched == null) {
      watched = new MonitorList(context, new WatchWords(this));
    }
    return watched;
  }

  /** Time passes: those watched are told of whom the client did not hear. */
  void tick() {
    if (watched != null) {
      watched.catchUp();
    }
  }

  /** The connection is gone. */
  void closed() {
    if (watched != null) {
      watched.clear();
    }
  }

  /** Shows what was said before, with times and places. */
  void show(List<Entry> entries) {
    List<String> lines =
        entries.stream().map(entry -> greeting.past(entry, context.nowMs())).toList();
    context.connection().send(Lines.bytes(lines));
  }

  /** Asks the archive, one question at a time. */
  void ask(Query query, Consumer<Found> then) {
    if (asking) {
      tell("still looking for what you asked before");
      return;
    }
    asking = true;
    context.ask(
        query,
        found -> {
          asking = false;
          then.accept(found);
        });
  }

  void submit(Command command, Consumer<Decision> then) {
    context.submit(command, then);
  }

  /** Submits what its events confirm; says so where nothing happens. */
  void submit(Command command) {
    context.submit(command, this::answer);
  }

  /** The same, and goes on with {@code then} unless it is refused. */
  void submit(Command command, Runnable then) {
    context.submit(
        command,
        decision -> {
          answer(decision);
          if (decision.accepted()) {
            then.run();
          }
        });
  }

  /** The same for what no event confirms: {@code done} does. */
  void submit(Command command, String done) {
    context.submit(
        command,
        decision -> {
          answer(decision);
          if (!decision.events().isEmpty()) {
            tell(done);
          }
        });
  }

  private void answer(Decision decision) {
    tellRefusals(decision);
    if (decision.accepted() && decision.events().isEmpty()) {
      tell("it is so already");
    }
  }

  void quit(String reason) {
    context.quit(id, reason);
  }

  /** Says something in the room in which it talks. */
  void sayHere(String text) {
    sayHere(Kind.MESSAGE, text);
  }

  void sayHere(Kind kind, String text) {
    Channel channel = room();
    if (channel == null) {
      tell("you are in no room now, so nobody heard that; /join ROOM takes you to one");
    } else {
      speech.toRoom(channel, kind, text);
    }
  }

  void sayTo(Channel channel, String text) {
    speech.toRoom(channel, Kind.MESSAGE, text);
  }

  /** Takes notice of what the user did, as it happened. */
  void did(Occurrence occurrence) {
    own.note(occurrence.sequence(), occurrence.timeMs(), occurrence.event());
  }

  /** What the user said last but {@code number} - 1; null where that is not known any more. */
  @Nullable Said own(int number) {
    return own.fromLast(number);
  }

  void edit(Said message, String text) {
    submit(Revision.edit(context, id, message, text));
  }

  void redact(Said message) {
    submit(Revision.redact(context, id, message, ""));
  }

  void sayTo(User to, String text) {
    speech.toUser(to, text);
  }

  /** The member of the room whom {@code typed} names, or null after an answer. */
  @Nullable Membership memberNamed(Channel channel, String typed) {
    User named = userNamed(typed);
    Membership member = named == null ? null : channel.member(named.id());
    if (named != null && member == null) {
      tell(named.nick() + " is not in " + channel.name());
    }
    return member;
  }
}
