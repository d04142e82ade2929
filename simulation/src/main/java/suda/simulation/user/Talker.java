package suda.simulation.user;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suda.simulation.time.Chance;
import suda.simulation.truth.View;

/** What all users have in common: a connection at a time, and things to do now and then. */
abstract class Talker implements User, Link.Owner {
  private static final long RETRY_MS = 700;
  private static final long TICK_MS = 500;

  private final Surroundings around;
  private final Chance chance;
  private final String name;
  private final Texts texts;
  private @Nullable Link link;
  private boolean calm;
  private boolean reading = true;

  Talker(String name, Surroundings around, Chance chance) {
    this.name = name;
    this.around = around;
    this.chance = chance;
    this.texts = new Texts(name, chance.split());
  }

  @Override
  public void start() {
    later(chance.between(0, 3_000), this::connect);
    act();
    tick();
  }

  @Override
  public void calm() {
    calm = true;
    readOn();
  }

  // What each kind of user does.

  abstract String protocol();

  /** A connection is there. */
  abstract void connected(Link to);

  /** Does something, whatever it is. */
  abstract void doSomething();

  /** Called twice a second while connected. */
  abstract void tickConnected();

  /** The connection is gone. */
  abstract void disconnected();

  // What they do alike.

  final void later(long ms, Runnable action) {
    around.schedule().inMs(ms, action);
  }

  final void connect() {
    if (link != null) {
      return;
    }
    Link opened = Link.open(around.network(), protocol(), this);
    if (opened == null) {
      later(chance.around(RETRY_MS), this::connect);
    } else {
      link = opened;
      reading = true;
      note("connects", opened.address());
      connected(opened);
    }
  }

  private void act() {
    later(
        chance.around(around.manners().thinkingMs()),
        () -> {
          if (!calm) {
            if (link != null) {
              doSomething();
            }
            act();
          }
        });
  }

  private void tick() {
    later(
        TICK_MS,
        () -> {
          if (link != null) {
            tickConnected();
          }
          tick();
        });
  }

  @Override
  public void lost() {
    note("is cut off", "");
    left();
  }

  /** Goes without a word, to come back. */
  final void drop() {
    if (link != null) {
      note("drops", "");
      link.drop();
      left();
    }
  }

  /** Goes after its last words, to come back. */
  final void close() {
    if (link != null) {
      note("closes", "");
      link.close();
      left();
    }
  }

  private void left() {
    link = null;
    disconnected();
    later(chance.around(RETRY_MS), this::connect);
  }

  /** Reads nothing for a while. */
  final void pause() {
    if (link != null && reading && !calm) {
      mark("reads no more");
      reading = false;
      link.pauseReading();
      later(chance.around(5_000), this::readOn);
    }
  }

  private void readOn() {
    if (link != null && !reading) {
      reading = true;
      link.resumeReading();
    }
  }

  final boolean reading() {
    return reading;
  }

  final void write(String line) {
    if (link != null) {
      note(">", line);
      link.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  /** A text that nobody has said, entered into the ledger. */
  final String text() {
    String text = texts.next();
    begin(text);
    return text;
  }

  /** A text of two lines, likewise. */
  final String text(String between) {
    String text = texts.next() + between + texts.next();
    begin(text);
    return text;
  }

  private void begin(String text) {
    around.ledger().begin(voice(), text);
    saidHere(text);
  }

  /** The text is written on the connection of now, where there is one. */
  void saidHere(String text) {
    if (link != null) {
      around.ledger().saidAt(text, link.address());
    }
  }

  /**
   * As whom he speaks in an order that must hold: as one on each connection, because what was said
   * on another may still be on its way.
   */
  String voice() {
    return link == null ? name : name + "@" + link.address();
  }

  /** Whether it is not talk what the user does next. */
  final boolean isForDeed() {
    return chance.percent(around.manners().deedsPercent());
  }

  /** The user sets out to do something; {@code here} is a channel where the user is. */
  final Deeds.Whim whim(String here) {
    return new Deeds.Whim(chance, around.manners(), blank -> word(blank, here));
  }

  private @Nullable String word(String blank, String here) {
    return switch (blank) {
      case "" -> "";
      case "here" -> here;
      case "room" -> around.channel(chance);
      case "nick" -> around.nick(chance);
      case "name" -> name;
      case "n" -> String.valueOf(1 + chance.below(999));
      case "print" -> "%064x".formatted(chance.below(2));
      case "code" -> around.overheard().code(chance);
      case "code-number" -> around.overheard().codeNumber(chance);
      case "filter-number" -> around.overheard().filterNumber(chance);
      default -> null;
    };
  }

  final void note(String what, String detail) {
    around.transcript().note(name, what, detail);
  }

  final void mark(String what) {
    around.transcript().mark(name, what, "");
  }

  final View view(View.Form form, Set<String> capabilities, Link of) {
    return new View(name, form, capabilities, of.address(), around.tracks(), around.ledger());
  }

  final @Nullable Link link() {
    return link;
  }

  final Surroundings around() {
    return around;
  }

  final Chance chance() {
    return chance;
  }

  final String name() {
    return name;
  }

  final boolean isCalm() {
    return calm;
  }
}
