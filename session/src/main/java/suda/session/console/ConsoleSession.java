package suda.session.console;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import suda.core.command.Command;
import suda.core.event.Departure;
import suda.core.event.Event;
import suda.core.rule.Decision;
import suda.session.Context;
import suda.session.Occurrence;
import suda.session.Profile;
import suda.session.Session;
import suda.session.operator.Desk;
import suda.session.text.RefusalWords;
import suda.wire.text.Printable;

/**
 * The operator's typing: text goes to everybody, verbs act. What comes of it is shown by the
 * profile, like everything that happens. Engine thread only.
 */
final class ConsoleSession implements Session<String>, Desk {
  private final Context context;
  private final ConsoleFront front;

  ConsoleSession(Context context, ConsoleFront front) {
    this.context = context;
    this.front = front;
  }

  @Override
  public void open() {
    context.connection().use(front.profile());
  }

  @Override
  public void receive(String typed) {
    String line = Printable.of(typed).strip();
    if (line.startsWith("//")) {
      submit(new Command.Announce(line.substring(1)));
    } else if (line.startsWith("/")) {
      ConsoleVerbs.TABLE.run(this, line, this::tell);
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
    tell("nobody here is called " + nick);
  }

  @Override
  public <T> Consumer<T> later(Consumer<T> then) {
    return then;
  }

  void tell(List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    StringBuilder all = new StringBuilder();
    lines.forEach(line -> all.append(Printable.of(line)).append('\n'));
    context.connection().send(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void submit(Command command, Consumer<Decision> then) {
    context.submit(command, decision -> answer(decision, then));
  }

  private void answer(Decision decision, Consumer<Decision> then) {
    decision.refusals().forEach(refusal -> tell(RefusalWords.of(refusal)));
    if (decision.accepted()) {
      then.accept(decision);
    }
  }

  void stopServer(String reason) {
    front.stop().accept(reason);
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
    return front.profile();
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
