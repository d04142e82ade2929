package suda.simulation.user;

import java.nio.ByteBuffer;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suda.simulation.time.Chance;
import suda.simulation.truth.View;
import suda.wire.text.TextFramer;

/** Somebody with a terminal and no client at all. */
final class TextUser extends Talker implements TextFramer.Sink {
  private static final String BARRIER = "nobody-b";
  private static final String BARRIER_ANSWER = "-- nobody here is called " + BARRIER;

  /** What was said earlier, and what happens in a room. */
  private static final String NOT_SAID = "\\[[-0-9: ]+\\] .*|(#[a-z0-9]+ )?(\\[[a-z -]+\\] )?-- .*";

  private static final int PENDING_MAX = 100;

  private final Pending pending;
  private TextFramer framer = new TextFramer(TextFramer.LINE_BYTES_MAX);
  private @Nullable View view;
  private boolean welcomed;

  TextUser(String name, Surroundings around, Chance chance) {
    super(name, around, chance);
    this.pending = new Pending(around.ledger());
  }

  @Override
  String protocol() {
    return "text";
  }

  @Override
  void connected(Link to) {
    framer = new TextFramer(TextFramer.LINE_BYTES_MAX);
    view = view(View.Form.TEXT, Set.of(), to);
    ask("/nick " + name());
    ask("/join " + around().channel(chance()));
    if (chance().oneIn(2)) {
      ask("/oper boss password");
    }
  }

  // What he hears.

  @Override
  public void received(ByteBuffer bytes) {
    framer.feed(bytes, this);
  }

  @Override
  public void tooLong() {
    throw new IllegalStateException("the server wrote a line that is none");
  }

  @Override
  public void line(String line) {
    note("<", line);
    welcomed = true;
    around().overheard().hear(line);
    if (line.startsWith(BARRIER_ANSWER)) {
      pending.answered(Long.parseLong(line.substring(BARRIER_ANSWER.length())));
    } else if (line.startsWith("-- ")) {
      pending.refusedPerhaps();
    } else if (view != null && !line.matches(NOT_SAID)) {
      view.told(line);
    }
  }

  // What he says.

  @Override
  void doSomething() {
    if (!welcomed || pending.size() > PENDING_MAX) {
      return;
    }
    int what = chance().below(100);
    if (isForDeed()) {
      ask(TextDeeds.any(whim(around().channel(chance()))));
    } else if (what < 78) {
      say(1);
    } else if (what < 83) {
      say(5 + chance().below(30));
    } else if (what < 89) {
      pause();
    } else if (what < 93) {
      drop();
    } else if (what < 97) {
      write(chance().oneIn(2) ? "quit" : "/quit bye");
    } else {
      close();
    }
  }

  private void say(int times) {
    for (int i = 0; i < times; i++) {
      String text = text();
      String line =
          switch (chance().below(10)) {
            case 0 -> "/msg " + around().nick(chance()) + " " + text;
            case 1 -> "/me " + text;
            default -> text;
          };
      send(new Pending.Command(line, text));
    }
  }

  private void ask(String line) {
    send(new Pending.Command(line, null));
  }

  private void send(Pending.Command command) {
    write(command.line());
    write("/msg " + BARRIER + pending.add(command) + " ?");
  }

  // How it ends.

  @Override
  void tickConnected() {}

  @Override
  void disconnected() {
    welcomed = false;
    pending.abandon();
  }

  @Override
  public void requireSettled() {
    if (view == null || !welcomed) {
      throw new IllegalStateException(name() + " is not connected");
    }
    view.requireCaughtUp();
    pending.requireNone(name());
  }
}
