package suda.session.irc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import suda.core.event.Stamped;
import suda.core.state.State;
import suda.session.TestClient;
import suda.session.TestNetwork;
import suda.session.TestNetwork.Answers;
import suda.wire.irc.Capability;
import suda.wire.irc.IrcFramer.Fault;
import suda.wire.irc.Message;

/** Nothing that clients say throws, makes a line too long, or what recovery would not know. */
class RandomChatTest {
  private static final int SEEDS = 30;
  private static final int STEPS = 1000;
  private static final List<String> VERBS =
      Commands.rows().stream().map(CommandRow::verb).filter(v -> !v.equals("QUIT")).toList();
  private static final List<String> BUSY =
      List.of(
          "JOIN", "PRIVMSG", "TAGMSG", "MODE", "KICK", "TOPIC", "INVITE", "CHATHISTORY", "NICK");
  private static final List<String> TARGETS = List.of("#x", "#y", "#x", "@#x", "a", "b");
  private static final List<String> WORDS =
      List.of(
          "",
          "*",
          "0",
          "-1",
          "1",
          "99999999999",
          "a",
          "b",
          "c",
          "d",
          "A",
          "a,b,c,d,b",
          "#x",
          "#y",
          "#X,#y,#z",
          "#",
          "@#x",
          "+%#y",
          "##",
          "#안녕",
          ":",
          "::x",
          "two words",
          " ",
          "\u0001ACTION",
          "\u0001ACTION hi\u0001",
          "+o",
          "-o",
          "+v",
          "+bbb",
          "+k",
          "-k",
          "+l",
          "+imnst",
          "-n",
          "+ovhqabeIklimnst-ovh",
          "*!*@*",
          "x!y@z",
          "LS",
          "302",
          "LIST",
          "REQ",
          "END",
          "LATEST",
          "BEFORE",
          "AFTER",
          "AROUND",
          "BETWEEN",
          "msgid=1-1",
          "msgid=loyw3v28-9",
          "timestamp=2023-11-14T22:13:20.000Z",
          "timestamp=-999999999-01-01T00:00:00Z",
          "msgid=1-1y2p0ij32e8e7",
          "50",
          "u",
          "suda.test",
          "JOIN",
          ">0",
          "<2",
          "!#x",
          "👋",
          "x".repeat(400),
          "안".repeat(130),
          "x,".repeat(200),
          "#" + "y".repeat(63));

  @ParameterizedTest
  @EnumSource(Answers.class)
  void whateverIsSaidTheServerGoesOn(Answers answers) {
    for (long seed = 1; seed <= SEEDS; seed++) {
      try {
        play(answers, seed);
      } catch (RuntimeException | AssertionError failure) {
        throw new AssertionError("seed " + seed + ", answers " + answers, failure);
      }
    }
  }

  private static void play(Answers answers, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    TestNetwork network = new TestNetwork(answers, List.of("Welcome."));
    IrcChat irc = new IrcChat(network);
    List<TestClient<IrcInput>> clients = new ArrayList<>();
    for (String nick : List.of("a", "b", "c", "d")) {
      clients.add(irc.register(nick, someCapabilities(random)));
    }
    for (int step = 0; step < STEPS; step++) {
      int who = random.nextInt(clients.size());
      if (random.nextInt(100) == 0) {
        leave(clients.get(who), random);
      }
      if (clients.get(who).isClosed()) {
        clients.set(who, newcomer(irc, "n" + step, random));
      }
      clients.get(who).receive(something(random));
      network.advance(random.nextInt(3000));
      clients.forEach(RandomChatTest::checkLines);
    }
    assertThat(replayed(network.journal()).snapshot()).isEqualTo(network.state().snapshot());
  }

  private static TestClient<IrcInput> newcomer(IrcChat irc, String name, RandomGenerator random) {
    return random.nextBoolean() ? irc.connect(name) : irc.register(name, someCapabilities(random));
  }

  private static String someCapabilities(RandomGenerator random) {
    List<String> tokens =
        Stream.of(Capability.values())
            .map(Capability::token)
            .filter(token -> random.nextBoolean())
            .toList();
    return String.join(" ", tokens);
  }

  private static void leave(TestClient<IrcInput> client, RandomGenerator random) {
    if (random.nextBoolean()) {
      client.say("QUIT :bye");
    } else {
      client.disconnect();
    }
  }

  private static IrcInput something(RandomGenerator random) {
    if (random.nextInt(50) == 0) {
      return new IrcInput.Malformed(Fault.values()[random.nextInt(Fault.values().length)]);
    }
    List<String> params = new ArrayList<>();
    int count = random.nextInt(5);
    for (int i = 0; i < count; i++) {
      List<String> words = i == 0 && random.nextBoolean() ? TARGETS : WORDS;
      String word = words.get(random.nextInt(words.size()));
      boolean last = i == count - 1;
      params.add(last || isMiddle(word) ? word : "a");
    }
    return new IrcInput.Said(new Message(tags(random), null, verb(random), params));
  }

  private static String verb(RandomGenerator random) {
    List<String> verbs = random.nextBoolean() ? VERBS : BUSY;
    return verbs.get(random.nextInt(verbs.size()));
  }

  private static boolean isMiddle(String word) {
    return !word.isEmpty() && word.charAt(0) != ':' && word.indexOf(' ') < 0;
  }

  private static Map<String, String> tags(RandomGenerator random) {
    return switch (random.nextInt(6)) {
      case 0 -> Map.of("label", "l" + random.nextInt(100));
      case 1 -> Map.of("+typing", "a b;c\\d");
      case 2 -> Map.of("suda.chat/send-id", "k." + random.nextInt(20), "label", "x y");
      case 3 -> Map.of("suda.chat/send-id", "", "+", "", "+x", "");
      default -> Map.of();
    };
  }

  private static void checkLines(TestClient<IrcInput> client) {
    for (String line : client.readAll()) {
      String body = line.startsWith("@") ? line.substring(line.indexOf(' ') + 1) : line;
      assertThat(body.getBytes(UTF_8).length).as(line).isLessThanOrEqualTo(510);
      assertThat(Message.parse(line)).as(line).isNotNull();
    }
  }

  private static State replayed(List<Stamped> journal) {
    State state = new State();
    journal.forEach(s -> state.apply(s.sequence(), s.timeMs(), s.event()));
    return state;
  }
}
