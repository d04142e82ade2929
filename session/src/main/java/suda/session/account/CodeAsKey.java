package suda.session.account;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.event.Event;
import suda.core.name.ChannelName;
import suda.core.rule.Decision;
import suda.core.state.Channel;
import suda.core.state.State;
import suda.session.Context;

/**
 * An invitation's code is told where a room's key is: every client can do that, and so can whoever
 * pastes {@code /join #room CODE}. What is wrong is not counted: it may be meant as a key, and a
 * code is too long to be guessed.
 */
public final class CodeAsKey {
  private CodeAsKey() {}

  /**
   * Opens the rooms of the code that {@code key} may be, if {@code name} is one of them, and goes
   * on either way: {@code then} gets the other rooms that are open to the user now.
   */
  public static void use(
      Context context,
      long user,
      ChannelName name,
      @Nullable String key,
      Consumer<List<ChannelName>> then) {
    String hash = key == null ? null : Code.of(key).hash();
    Channel channel = context.state().channel(name);
    if (hash == null || channel == null || context.state().accounts().invitation(hash) == null) {
      then.accept(List.of());
    } else {
      context.submit(
          new Command.UseInvitation(user, hash, channel.id(), context.nowMs()),
          decision -> then.accept(others(context.state(), decision, channel.id())));
    }
  }

  private static List<ChannelName> others(State state, Decision decision, long wanted) {
    return decision.events().stream()
        .filter(event -> event instanceof Event.Invited)
        .map(event -> ((Event.Invited) event).channel())
        .filter(id -> id != wanted)
        .flatMap(id -> Stream.ofNullable(state.channel(id)))
        .map(Channel::name)
        .toList();
  }

  /** So that nobody needs to know what else a code opens. */
  public static String opensToo(ChannelName other) {
    return "the code opens %1$s too: /join %1$s".formatted(other);
  }
}
