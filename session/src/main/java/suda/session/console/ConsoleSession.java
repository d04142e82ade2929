package suda.session.console;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.event.Departure;
import suda.core.event.Event;
import suda.core.rule.Decision;
import suda.session.Context;
import suda.session.Occurrence;
import suda.session.Profile;
import suda.session.RefusalWords;
import suda.session.Session;
import suda.session.operator.Desk;
import suda.wire.text.Printable;

/**
 * The operator's typing: text goes to everybody, verbs act. What comes of it is shown by the
 * profile, like everything that happens. Engine thread only.
 */
class ConsoleSession implements Session<String>, Desk {
  private final Context context;
  private final ConsoleProfile profile;
  private final Consumer<String> stop;

  ConsoleSession(Context context, ConsoleProfile profile, Consumer<String> stop) {
    this.context = context;
    this.profile = profile;
    this.stop = stop;
  }

  @Override
  public void open() {
    context.connection().use(profile);
  }

  @Override
  public void receive(String typed) {
    String line = Printable.of(typed).strip();
    if (line.startsWith("//")) {
      submit(new Command.Announce(line.substring(1)));
    } else if (line.startsWith("/")) {
      ConsoleVerbs.TABLE.run(this, line, this::refuse);
    } else if (!line.isEmpty()) {
      submit(new Command.Announce(line));
    }
  }

  @Override
  public long by() {
    return Event.OPERATOR;
  }

  @Override
  public Context context() {
    return context;
  }

  @Override
  public void tell(String line) {
    tell(List.of(line));
  }

  @Override
  public void tellNobodyIs(String nick) {
    refuse("nobody here is called " + nick);
  }

  @Override
  public <T extends @Nullable Object> Consumer<T> later(Consumer<T> then) {
    return then;
  }

  void tell(List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    StringBuilder all = new StringBuilder();
    lines.forEach(line -> all.append(mark()).append(Printable.of(line)).append('\n'));
    context.connection().send(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** What each line that is told begins with. */
  String mark() {
    return "";
  }

  /** Says why what was typed is not done. */
  @Override
  public void refuse(String line) {
    tell(line);
  }

  /** What can be typed besides verbs. */
  String besidesVerbs() {
    return "anything else is said to everybody";
  }

  @Override
  public void submit(Command command, Consumer<Decision> then) {
    hand(command, decision -> answer(decision, then));
  }

  void hand(Command command, Consumer<Decision> then) {
    context.submit(command, then);
  }

  private void answer(Decision decision, Consumer<Decision> then) {
    decision.refusals().forEach(refusal -> refuse(RefusalWords.of(refusal)));
    if (decision.accepted()) {
      then.accept(decision);
    }
  }

  void stopServer(String reason) {
    stop.accept(reason);
  }

  /** The console is told by its profile, as of everything. */
  @Override
  public void hear(Occurrence occurrence) {}

  @Override
  public void entered(Occurrence occurrence) {
    // The operator has no other client.
  }

  @Override
  public Profile retelling() {
    return profile;
  }

  @Override
  public void closed(Departure departure, String reason) {}

  @Override
  public void tick() {}

  @Override
  public void notice(String text) {
    tell(text);
  }

  @Override
  public void stop(String reason) {
    tell(reason);
    context.connection().close();
  }
}
