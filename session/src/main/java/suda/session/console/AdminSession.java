package suda.session.console;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.rule.Decision;
import suda.session.Context;
import suda.session.Occurrence;
import suda.wire.text.Printable;

/**
 * The console's verbs, answered one at a time. It is told nothing of what others do; of what its
 * own verbs bring about it is told what the console shows. Engine thread only.
 */
final class AdminSession extends ConsoleSession {
  private final ConsoleProfile profile;

  /** What the verb at hand waits for: its own end, and the decisions and answers it asked for. */
  private int awaited;

  private boolean refused;

  AdminSession(Context context, ConsoleProfile profile, Consumer<String> stop) {
    super(context, profile, stop);
    this.profile = profile;
  }

  /** It chooses no profile, and so gets no broadcasts. */
  @Override
  public void open() {}

  /** The next line is taken when this one is answered: the transport sees to that. */
  @Override
  public void receive(String typed) {
    String line = Printable.of(typed).strip();
    refused = false;
    awaited = 1;
    if (line.isEmpty() || line.equals("/")) {
      refuse("nothing to do; help shows what there is");
    } else {
      ConsoleVerbs.TABLE.run(this, line.startsWith("/") ? line : "/" + line, this::refuse);
    }
    arrived();
  }

  @Override
  void hand(Command command, Consumer<Decision> then) {
    awaited++;
    super.hand(
        command,
        decision -> {
          then.accept(decision);
          arrived();
        });
  }

  /** The answer's end waits for it too. */
  @Override
  public <T extends @Nullable Object> Consumer<T> later(Consumer<T> then) {
    awaited++;
    return answer -> {
      then.accept(answer);
      arrived();
    };
  }

  private void arrived() {
    awaited--;
    if (awaited == 0) {
      String end = (refused ? AdminFront.REFUSED : AdminFront.OK) + "\n";
      context().connection().send(end.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  String mark() {
    return AdminFront.MARK;
  }

  @Override
  public void refuse(String line) {
    refused = true;
    tell(line);
  }

  @Override
  String besidesVerbs() {
    return "the slash may be left out";
  }

  @Override
  public void hear(Occurrence occurrence) {
    profile.lines(occurrence).forEach(this::tell);
  }

  /** Only what was asked for is answered. */
  @Override
  public void notice(String text) {}
}
