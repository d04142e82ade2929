package suda.session.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suda.core.Text;
import suda.core.name.ChannelName;
import suda.core.name.NickRule;
import suda.session.MessageRules;
import suda.session.ServerInfo;
import suda.session.ServerInfo.Customs;
import suda.session.ServerInfo.Identity;
import suda.session.ServerInfo.Throttles;
import suda.session.ServerInfo.Timing;
import suda.session.TestClient;
import suda.session.TestNetwork;
import suda.session.TestNetwork.Answers;

/** IRCv3: pre-away, no-implicit-names, extended-isupport, network-icon and CLIENTTAGDENY. */
class PresenceCapabilityTest {
  private static final String ICON = "https://example.net/icon.png?size={size}";

  private final IrcChat irc = new IrcChat();

  private static IrcChat ircWith(String icon, List<String> denied) {
    return new IrcChat(
        new TestNetwork(
            Answers.AT_ONCE,
            new ServerInfo(
                new Identity(
                    TestNetwork.SERVER,
                    "Suda",
                    "suda-0",
                    TestNetwork.START_MS,
                    "",
                    icon,
                    List.of()),
                new Customs(
                    NickRule.ASCII,
                    ChannelName.trusted("#lobby"),
                    denied,
                    false,
                    MessageRules.STANDARD),
                new Timing(90_000, 60_000, 120_000),
                Throttles.NONE)));
  }

  @Test
  void whoSaysSoBeforeRegistrationIsAwayFromTheStart() {
    TestClient<IrcInput> x = irc.connect("x");
    irc.client("alice").say("MONITOR + x");
    irc.client("alice").readAll();
    irc.chat(
        """
        x > CAP REQ draft/pre-away
        x ~
        x > AWAY :not here
        x < :suda.test 306 * :You have been marked as being away
        x > AWAY
        x < :suda.test 305 * :You are no longer marked as being away
        x > AWAY *
        x < :suda.test 306 * :You have been marked as being away
        x > NICK x
        x > USER x 0 * :X
        x > CAP END
        alice < :suda.test 730 alice :x!~x@192.0.2.1
        x ~
        alice > WHO x
        alice < :suda.test 352 alice * ~x 192.0.2.1 suda.test x G :0 X
        alice ~
        alice > PRIVMSG x :hello
        x ~
        alice < :suda.test 301 alice x :*
        """);
    assertThat(x.isClosed()).isFalse();
  }

  @Test
  void withoutTheCapabilityAwayIsForUsers() {
    irc.connect("x");
    irc.chat(
        """
        x > AWAY :not here
        x < :suda.test 451 * :You have not registered
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-implicit-names", "draft/no-implicit-names"})
  void whoWantsNoNamesOnJoiningIsToldThemWhenAsking(String capability) {
    irc.register("alice", capability);
    irc.chat(
        """
        alice > JOIN #tea
        alice < :alice!~alice@192.0.2.1 JOIN #tea
        alice > TOPIC #tea :green
        alice ~
        alice > PART #tea
        alice ~
        alice > JOIN #tea
        alice < :alice!~alice@192.0.2.1 JOIN #tea
        alice < :suda.test 332 alice #tea :green
        alice < :suda.test 333 alice #tea alice 1700000000
        alice > NAMES #tea
        alice < :suda.test 353 alice = #tea :@alice
        alice < :suda.test 366 alice #tea :End of /NAMES list
        """);
  }

  private static void isBatch(List<String> lines, String opening, String name) {
    assertThat(lines.getFirst()).isEqualTo(opening + " draft/isupport");
    assertThat(lines.getLast()).isEqualTo(":suda.test BATCH -" + name);
    assertThat(lines.subList(1, lines.size() - 1))
        .isNotEmpty()
        .allMatch(line -> line.startsWith("@batch=" + name + " :suda.test 005 "));
  }

  @Test
  void whatTheServerSupportsCanBeAskedForBeforeRegistration() {
    TestClient<IrcInput> x = irc.connect("x");
    irc.chat(
        """
        x > ISUPPORT
        x < :suda.test 451 * :You have not registered
        x > CAP REQ :draft/extended-isupport
        x ~
        """);
    x.say("ISUPPORT");
    assertThat(x.readAll()).allMatch(line -> line.startsWith(":suda.test 005 * "));
    x.say("CAP REQ :batch");
    x.readAll();
    x.say("ISUPPORT");
    isBatch(x.readAll(), ":suda.test BATCH +1", "1");
  }

  @Test
  void theTokensOfTheWelcomeComeInABatchToo() {
    TestClient<IrcInput> x = irc.connect("x");
    List.of("CAP REQ :batch draft/extended-isupport", "NICK x", "USER x 0 * :X", "CAP END")
        .forEach(x::say);
    List<String> lines = x.readAll();
    int start = lines.indexOf(":suda.test BATCH +1 draft/isupport");
    int end = lines.indexOf(":suda.test BATCH -1");
    isBatch(lines.subList(start, end + 1), ":suda.test BATCH +1", "1");
    assertThat(lines).filteredOn(line -> line.contains(" 005 ")).hasSize(end - start - 1);
  }

  @Test
  void aLabelledRequestIsAnsweredWithTheBatchItself() {
    irc.register("alice", "labeled-response batch draft/extended-isupport");
    TestClient<?> alice = irc.client("alice");
    alice.say("@label=a ISUPPORT");
    isBatch(alice.readAll(), "@label=a :suda.test BATCH +2", "2");
  }

  @Test
  void anIconAndDeniedTagsAreToldWhereTheyAreSet() {
    IrcChat set = ircWith(ICON, List.of("*", "-draft/react"));
    TestClient<?> alice = set.client("alice");
    alice.say("ISUPPORT");
    assertThat(String.join("\n", alice.readAll()))
        .contains(" draft/ICON=" + ICON + " ")
        .contains(" CLIENTTAGDENY=*,-draft/react ");
    irc.client("alice").say("ISUPPORT");
    assertThat(String.join("\n", irc.client("alice").readAll()))
        .doesNotContain("ICON", "CLIENTTAGDENY");
  }

  @Test
  void theLongestSettingsFitIntoLines() {
    String icon = "https://" + "i".repeat(172);
    List<String> denied = List.of("t".repeat(60), "u".repeat(60), "v".repeat(58));
    TestClient<?> alice = ircWith(icon, denied).client("alice");
    alice.say("ISUPPORT");
    List<String> lines = alice.readAll();
    assertThat(lines).allMatch(line -> Text.bytes(line) <= 510);
    assertThat(String.join("\n", lines))
        .contains(" draft/ICON=" + icon + " ")
        .contains(" CLIENTTAGDENY=" + String.join(",", denied) + " ");
  }

  @Test
  void deniedTagsAreNotPassedOn() {
    IrcChat set = ircWith("", List.of("typing"));
    set.register("alice", "message-tags");
    set.register("bob", "message-tags");
    set.chat(
        """
        alice > @+typing=active;+other=x PRIVMSG bob :hello
        bob < @msgid=…;+other=x :alice!~alice@192.0.2.1 PRIVMSG bob :hello
        alice > @+typing=active TAGMSG bob
        alice > @+typing=active;+other=x TAGMSG bob
        bob < @msgid=…;+other=x :alice!~alice@192.0.2.1 TAGMSG bob
        alice > TAGMSG bob
        bob < @msgid=… :alice!~alice@192.0.2.1 TAGMSG bob
        """);
  }

  @Test
  void allTagsButSomeCanBeDenied() {
    IrcChat set = ircWith("", List.of("*", "-draft/react"));
    set.register("alice", "message-tags");
    set.register("bob", "message-tags");
    set.chat(
        """
        alice > @+typing=active;+draft/react=x PRIVMSG bob :hello
        bob < @msgid=…;+draft/react=x :alice!~alice@192.0.2.1 PRIVMSG bob :hello
        """);
  }
}
