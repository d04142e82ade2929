package suda.engine;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.event.Client;
import suda.core.event.Departure;
import suda.core.event.Event;
import suda.core.event.Kind;
import suda.core.history.HistoryQuery;
import suda.core.name.ChannelName;
import suda.core.name.Nick;
import suda.core.state.Channel;
import suda.core.state.User;
import suda.session.Context;
import suda.session.Front;
import suda.session.Hearing;
import suda.session.Occurrence;
import suda.session.Profile;
import suda.session.Session;

/**
 * A protocol of few words: {@code am NICK}, {@code again NICK} for one more client of somebody who
 * is here, {@code join #room}, {@code say #room text}, {@code tell NICK text}, {@code history
 * #room}, {@code echo text}, {@code bye}.
 */
record LineFront(String dialect) implements Front<String> {

  @Override
  public Session<String> begin(Context context) {
    return new LineSession(context, dialect);
  }

  /** Renders what is said and who comes and goes. */
  record LineProfile(String dialect) implements Profile {
    @Override
    public byte @Nullable [] render(Occurrence occurrence, Hearing hearing) {
      String line = line(occurrence.event());
      return line == null ? null : (dialect + line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static @Nullable String line(Event event) {
      return switch (event) {
        case Event.MessageSent e -> e.author().nick() + ": " + e.text();
        case Event.MessageSilenced e -> line(e.message());
        case Event.Joined e -> "+" + e.user();
        case Event.UserLeft e -> "-" + e.user();
        case Event.Announced e -> "! " + e.text();
        default -> null;
      };
    }
  }

  private static final class LineSession implements Session<String> {
    private final Context context;
    private final String dialect;
    private long user;

    LineSession(Context context, String dialect) {
      this.context = context;
      this.dialect = dialect;
    }

    @Override
    public void open() {
      context.connection().use(new LineProfile(dialect));
    }

    @Override
    public void receive(String message) {
      String[] words = message.split(" ", 3);
      switch (words[0]) {
        case "am" ->
            submit(
                new Command.Arrive(
                    Nick.trusted(words[1]), "u", "host", "Real", Client.TEXT, false));
        case "again" -> {
          user = named(words[1]);
          context.attach(user);
        }
        case "tell" ->
            submit(
                new Command.SayToUser(
                    user, named(words[1]), Kind.MESSAGE, words[2], Map.of(), null));
        case "join" -> submit(new Command.Join(user, ChannelName.trusted(words[1]), null));
        case "say" ->
            submit(
                new Command.SayToChannel(
                    user, channel(words[1]), null, Kind.MESSAGE, words[2], Map.of(), null));
        case "history" ->
            context.history(
                HistoryQuery.latest(channel(words[1]), 10),
                found -> found.forEach(s -> send("past " + LineProfile.line(s.event()))));
        case "echo" -> send(words[1]);
        case "bye" -> context.quit(user, "bye");
        default -> throw new AssertionError(message);
      }
    }

    private long named(String nick) {
      User known = context.state().userNamed(nick);
      return known == null ? -1 : known.id();
    }

    private long channel(String name) {
      Channel channel = context.state().channelNamed(name);
      return channel == null ? -1 : channel.id();
    }

    private void submit(Command command) {
      context.submit(
          command,
          decision -> send(decision.accepted() ? "ok" : decision.refusals().getFirst().toString()));
    }

    private void send(String line) {
      context.connection().send((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void hear(Occurrence occurrence) {
      if (occurrence.event() instanceof Event.UserArrived arrived) {
        user = arrived.user();
      }
      if (occurrence.event() instanceof Event.UserLeft left && left.user() == user) {
        send("goodbye");
        context.connection().close();
      }
    }

    @Override
    public void entered(Occurrence occurrence) {
      send("entered");
    }

    @Override
    public Profile retelling() {
      return new LineProfile(dialect);
    }

    @Override
    public void closed(Departure departure, String reason) {
      context.lost(user, departure, reason);
    }

    @Override
    public void tick() {}

    @Override
    public void notice(String text) {
      send("notice " + text);
    }

    @Override
    public void stop(String reason) {
      send("stop " + reason);
      context.connection().close();
    }
  }
}
