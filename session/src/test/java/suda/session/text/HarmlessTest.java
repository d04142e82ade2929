package suda.session.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import suda.core.command.Command;
import suda.core.event.Departure;
import suda.core.event.Event.MessageSent;
import suda.core.event.Kind;
import suda.session.TestClient;
import suda.session.verb.Verb;

/** Nothing that anybody types can do anything to anybody's terminal. */
final class HarmlessTest {
  private static final String NASTY =
      "\u001b]0;owned\u0007\u001b[2J\u0000\r\n\u009b31m\u202e\u2028\u0003" + "4red\u0002bold\ud800";

  private final TextChat chat = new TextChat();

  @Test
  void whatATextUserSaysEntersTheCorePrintable() {
    chat.named("bob");
    chat.named("alice").say("tab\tESC\u001b[31mred NUL\u0000 CR\rLF\n \u0002bold\u0002");
    assertThat(chat.network.client("bob").readAll())
        .containsExactly("<alice> tab\tESC␛[31mred NUL␀ CR␍LF␊ bold");
    assertThat(said()).isEqualTo("tab\tESC␛[31mred NUL␀ CR␍LF␊ bold");
  }

  private String said() {
    return chat.network.journal().stream()
        .map(stamped -> stamped.event())
        .filter(MessageSent.class::isInstance)
        .map(event -> ((MessageSent) event).text())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatOtherProtocolsLetInIsShownPrintable() {
    TestClient<?> alice = chat.named("alice");
    TestClient<?> bob = chat.named("bob");
    long lobby = chat.network.state().channels().iterator().next().id();
    alice.readAll();
    for (Command command : nastyCommands(bob.user(), alice.user(), lobby)) {
      chat.network.operator(command);
    }
    TestClient<?> carol = chat.connect("carol");
    carol.say("/who");
    carol.say("/rooms");
    carol.say("/topic");
    List<String> lines = alice.readAll();
    assertThat(lines).hasSize(12).allSatisfy(HarmlessTest::assertHarmless);
    assertThat(carol.readAll()).hasSizeGreaterThan(6).allSatisfy(HarmlessTest::assertHarmless);
  }

  private static List<Command> nastyCommands(long by, long to, long room) {
    return List.of(
        new Command.SayToChannel(by, room, null, Kind.MESSAGE, NASTY, Map.of(), null),
        new Command.SayToChannel(by, room, null, Kind.ACTION, NASTY, Map.of(), null),
        new Command.SayToChannel(by, room, null, Kind.NOTICE, NASTY, Map.of(), null),
        new Command.SayToChannel(by, room, null, Kind.TAGS, NASTY, Map.of("+typing", NASTY), null),
        new Command.SayToUser(by, to, Kind.MESSAGE, NASTY, Map.of(), null),
        new Command.SetTopic(by, room, NASTY),
        new Command.Announce(NASTY),
        new Command.Part(by, room, NASTY),
        new Command.Leave(to, Departure.LOST, NASTY));
  }

  private static void assertHarmless(String line) {
    assertThat(line.codePoints().filter(HarmlessTest::isHarmful).toArray()).as(line).isEmpty();
  }

  private static boolean isHarmful(int c) {
    return c < ' ' && c != '\t'
        || c >= 0x7F && c <= 0x9F
        || c >= 0x202A && c <= 0x202E
        || c == 0x2028
        || c == 0x2029
        || Character.getType(c) == Character.SURROGATE;
  }

  /** Whatever is typed, the server answers printably, and goes on. */
  @Test
  void noLineThrowsOrHarms() {
    for (long seed = 0; seed < 300; seed++) {
      TextChat one = new TextChat();
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      TestClient<?> alice = one.named("alice");
      TestClient<?> bob = one.named("bob");
      for (int i = 0; i < 20; i++) {
        bob.say(typed(random));
      }
      assertThat(bob.readAll()).as("seed %d", seed).allSatisfy(HarmlessTest::assertHarmless);
      assertThat(alice.readAll()).as("seed %d", seed).allSatisfy(HarmlessTest::assertHarmless);
    }
  }

  private static String typed(RandomGenerator random) {
    List<Verb<TextUser>> verbs = TextVerbs.TABLE.verbs();
    Verb<TextUser> verb = verbs.get(random.nextInt(verbs.size()));
    String start = random.nextBoolean() ? "/" + verb.name() + " " : "";
    String[] words = {"alice", "bob", "#tea", "#lobby", NASTY, "\u001b", "", "//", "가"};
    StringBuilder line = new StringBuilder(start);
    for (int i = random.nextInt(4); i > 0; i--) {
      line.append(words[random.nextInt(words.length)]).append(random.nextBoolean() ? " " : "");
    }
    return line.toString();
  }
}
