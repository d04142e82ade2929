package suda.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.event.ChannelChange;
import suda.core.event.Client;
import suda.core.event.Departure;
import suda.core.event.Event;
import suda.core.event.Kind;
import suda.core.event.Privilege;
import suda.core.event.SendId;
import suda.core.event.Stamped;
import suda.core.name.ChannelName;
import suda.core.name.Nick;
import suda.core.rule.Decision;
import suda.core.rule.Refusal;
import suda.core.rule.Refusal.Reason;
import suda.core.rule.Rules;
import suda.core.state.Channel;
import suda.core.state.Membership;
import suda.core.state.State;
import suda.core.state.Topic;
import suda.core.state.User;

/** A state to which commands happen one after another, a second apart. */
public final class World {
  private final State state;
  private final List<Stamped> history = new ArrayList<>();
  private long nowMs = 1_800_000_000_000L;

  public World() {
    this(new State());
  }

  public World(State state) {
    this.state = state;
  }

  public State state() {
    return state;
  }

  /** All events so far. */
  public List<Stamped> history() {
    return history;
  }

  public long nowMs() {
    return nowMs;
  }

  /** Decides on a command and applies what comes of it. */
  public Decision run(Command command) {
    nowMs += 1000;
    Decision decision = Rules.decide(state, command, nowMs);
    decision.events().forEach(this::happen);
    return decision;
  }

  public void happen(Event event) {
    Stamped stamped = new Stamped(state.nextSequence(), nowMs, event);
    history.add(stamped);
    state.apply(stamped.sequence(), stamped.timeMs(), event);
  }

  /** Runs a command that is refused, changes nothing, and has one reason. */
  public Reason refusalOf(Command command) {
    Decision decision = run(command);
    assertThat(decision.events()).isEmpty();
    assertThat(decision.refusals()).hasSize(1);
    return decision.refusals().getFirst().reason();
  }

  public Refusal onlyRefusalOf(Command command) {
    return run(command).refusals().getFirst();
  }

  public long arrive(String nick) {
    Decision decision = run(arrival(nick, nick + ".example"));
    return ((Event.UserArrived) decision.events().getFirst()).user();
  }

  public static Command.Arrive arrival(@Nullable String nick, String host) {
    return new Command.Arrive(
        nick == null ? null : Nick.trusted(nick), "user", host, "Real Name", Client.IRC, false);
  }

  public Decision join(long user, String channel) {
    return run(new Command.Join(user, name(channel), null));
  }

  /** Lets a user open or join a channel; returns the channel's id. */
  public long joined(long user, String channel) {
    assertThat(join(user, channel).refusals()).isEmpty();
    return channel(channel).id();
  }

  public Decision say(long user, long channel, String text) {
    return run(saying(user, channel, text, null));
  }

  public static Command.SayToChannel saying(
      long user, long channel, String text, @Nullable SendId send) {
    return new Command.SayToChannel(user, channel, null, Kind.MESSAGE, text, Map.of(), send);
  }

  public Decision leave(long user) {
    return run(new Command.Leave(user, Departure.QUIT, "bye"));
  }

  public Decision part(long user, long channel) {
    return run(new Command.Part(user, channel, "bye"));
  }

  public void grant(long channel, long user, Privilege privilege) {
    run(
        new Command.ChangeChannel(
            Event.OPERATOR, channel, List.of(new ChannelChange.Granted(user, privilege))));
  }

  public Channel channel(String name) {
    return Objects.requireNonNull(state.channel(name(name)), name);
  }

  public User user(long id) {
    return Objects.requireNonNull(state.user(id));
  }

  public User user(String nick) {
    return Objects.requireNonNull(state.userNamed(nick), nick);
  }

  public Topic topic(String channel) {
    return Objects.requireNonNull(channel(channel).topic(), channel);
  }

  public Membership member(long channel, long user) {
    return Objects.requireNonNull(Objects.requireNonNull(state.channel(channel)).member(user));
  }

  public static ChannelName name(String channel) {
    return ChannelName.trusted(channel);
  }
}
