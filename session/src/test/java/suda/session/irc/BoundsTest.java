package suda.session.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import suda.core.AtBound;
import suda.core.Limit;
import suda.core.Text;
import suda.core.command.Command;
import suda.core.event.Client;
import suda.core.event.Departure;
import suda.core.name.Nick;
import suda.core.state.User;
import suda.session.MessageId;
import suda.session.TestClient;

/** What a client is told at the bounds, and one past them. */
class BoundsTest {
  private final IrcChat irc = new IrcChat();

  private List<String> answer(String line) {
    TestClient<?> alice = irc.client("alice");
    alice.say(line);
    return alice.readAll();
  }

  private static List<String> with(String part, List<String> lines) {
    return lines.stream().filter(line -> line.contains(part)).toList();
  }

  private User arrive(String nick) {
    irc.network()
        .operator(
            new Command.Arrive(Nick.trusted(nick), "~u", "192.0.2.9", "U", Client.IRC, false));
    return Objects.requireNonNull(irc.network().state().userNamed(nick));
  }

  private void leave(User user) {
    irc.network().operator(new Command.Leave(user.id(), Departure.QUIT, ""));
  }

  private static String words(String stem, int count, String separator) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> stem + i)
        .collect(Collectors.joining(separator));
  }

  @Test
  @AtBound(Limit.KEY_BYTES)
  void aKeyPastTheBoundIsRefused() {
    irc.inChannel("#tea", "alice");
    String longest = "k".repeat(Limit.KEY_BYTES.max());
    assertThat(answer("MODE #tea +k " + longest))
        .containsExactly(":alice!~alice@192.0.2.1 MODE #tea +k " + longest);
    assertThat(answer("MODE #tea +k " + longest + "k"))
        .containsExactly(":suda.test 525 alice #tea :Key is not well-formed");
    irc.chat(
        "bob > JOIN #tea " + longest + "\nbob < :bob!~bob@192.0.2.1 JOIN #tea\nbob ~\nalice ~");
  }

  @Test
  @AtBound(Limit.LABEL_BYTES)
  void aLabelPastTheBoundIsIgnored() {
    irc.register("alice", "labeled-response batch");
    String longest = "l".repeat(Limit.LABEL_BYTES.max());
    assertThat(answer("@label=" + longest + " PING x"))
        .containsExactly("@label=" + longest + " :suda.test PONG suda.test :x");
    assertThat(answer("@label=" + longest + "l PING y"))
        .containsExactly(":suda.test PONG suda.test :y");
  }

  @Test
  @AtBound(Limit.MESSAGE_ID_CHARACTERS)
  void aMessageIdPastTheBoundNamesNoMessage() {
    String longest = "1-" + "0".repeat(Limit.MESSAGE_ID_CHARACTERS.max() - 3) + "7";
    assertThat(MessageId.sequence(longest)).hasValue(7);
    assertThat(MessageId.sequence("0" + longest)).isEmpty();
    irc.inChannel("#tea", "alice");
    assertThat(answer("CHATHISTORY AFTER #tea msgid=" + longest + " 1")).isEmpty();
    assertThat(answer("CHATHISTORY AFTER #tea msgid=0" + longest + " 1"))
        .singleElement()
        .asString()
        .contains(" FAIL CHATHISTORY INVALID_PARAMS ");
  }

  @Test
  @AtBound(Limit.CAPABILITIES_BYTES)
  void aListOfCapabilitiesPastTheBoundTakesAnotherLine() {
    String most = "batch setname " + "batch ".repeat(63) + "setname";
    assertThat(most).hasSize(Limit.CAPABILITIES_BYTES.max() - 1);
    String longest = most.replaceFirst("setname ", "-setname ");
    assertThat(answer("CAP REQ :" + longest))
        .containsExactly(":suda.test CAP alice ACK :" + longest);
    String past = longest.replaceFirst("batch", "-batch");
    String withoutLast = past.substring(0, past.lastIndexOf(' '));
    assertThat(answer("CAP REQ :" + past))
        .containsExactly(
            ":suda.test CAP alice ACK :" + withoutLast, ":suda.test CAP alice ACK :setname");
    assertThat(answer("CAP LIST")).containsExactly(":suda.test CAP alice LIST :batch setname");
  }

  @Test
  @AtBound(Limit.TARGETS_PER_COMMAND)
  void targetsPastTheBoundAreRefusedOneByOne() {
    int max = Limit.TARGETS_PER_COMMAND.max();
    IntStream.rangeClosed(1, max + 2).forEach(i -> irc.inChannel("#" + i, "alice"));
    assertThat(with(" 366 ", answer("NAMES " + words("#", max, ",")))).hasSize(max);
    List<String> past = answer("NAMES " + words("#", max + 2, ","));
    assertThat(with(" 353 ", past)).hasSize(max);
    assertThat(with(" 407 ", past))
        .containsExactly(
            ":suda.test 407 alice #5 :Too many targets. Nothing was delivered.",
            ":suda.test 407 alice #6 :Too many targets. Nothing was delivered.");
  }

  @Test
  @AtBound(Limit.CONDITIONS_PER_COMMAND)
  void conditionsPastTheBoundAreNotHeeded() {
    irc.inChannel("#tea", "alice").inChannel("#milk", "alice");
    int max = Limit.CONDITIONS_PER_COMMAND.max();
    String conditions = "!#m*," + "<9,".repeat(max - 2);
    assertThat(answer("LIST " + conditions + "#t*"))
        .containsExactly(
            ":suda.test 321 alice Channel :Users  Name",
            ":suda.test 322 alice #tea 1 :",
            ":suda.test 323 alice :End of /LIST");
    assertThat(answer("LIST " + conditions + "#t*,>5"))
        .containsExactly(
            ":suda.test 321 alice Channel :Users  Name",
            ":suda.test NOTICE alice :LIST heeds only the first 8 conditions",
            ":suda.test 322 alice #tea 1 :",
            ":suda.test 323 alice :End of /LIST");
  }

  @Test
  @AtBound(Limit.HOSTS_PER_COMMAND)
  void nothingIsToldOfTheUsersPastTheBound() {
    int max = Limit.HOSTS_PER_COMMAND.max();
    IntStream.rangeClosed(1, max + 1).forEach(i -> arrive("u" + i));
    String all = answer("USERHOST " + words("u", max, " ")).getFirst();
    assertThat(all).contains("u1=+~u@192.0.2.9").endsWith("u" + max + "=+~u@192.0.2.9");
    assertThat(answer("USERHOST " + words("u", max + 1, " "))).containsExactly(all);
  }

  /** Half a nick would be somebody else's. */
  @Test
  void whatDoesNotFitIntoOneLineComesInAnother() {
    String stem = "n".repeat(Limit.NICK_BYTES.max() - 2);
    IntStream.rangeClosed(10, 24).forEach(i -> arrive(stem + i));
    String nicks =
        IntStream.rangeClosed(10, 24).mapToObj(i -> stem + i).collect(Collectors.joining(" "));
    List<String> lines = answer("ISON :" + nicks);
    assertThat(lines).hasSize(2).allMatch(line -> Text.bytes(line) <= 510);
    String found =
        lines.stream()
            .map(line -> line.substring(line.indexOf(" :") + 2))
            .collect(Collectors.joining(" "));
    assertThat(found).isEqualTo(nicks);
  }

  @Test
  @AtBound(Limit.HISTORY_PAGE)
  void aLongerRequestForHistoryGetsAPage() {
    irc.register("alice", "batch");
    irc.inChannel("#tea", "alice");
    int max = Limit.HISTORY_PAGE.max();
    for (int i = 0; i <= max; i++) {
      answer("PRIVMSG #tea :m" + i);
    }
    assertThat(with("PRIVMSG", answer("CHATHISTORY LATEST #tea * " + max))).hasSize(max);
    List<String> past = with("PRIVMSG", answer("CHATHISTORY LATEST #tea * " + (max + 1)));
    assertThat(past).hasSize(max);
    assertThat(past.getFirst()).endsWith(":m1");
    assertThat(past.getLast()).endsWith(":m" + max);
  }

  @Test
  @AtBound(Limit.HISTORY_REQUESTS)
  void oneMoreRequestForHistoryIsRefusedUntilOneIsAnswered() {
    irc.inChannel("#tea", "alice", "bob");
    answer("PRIVMSG #tea :green");
    irc.client("bob").readAll();
    irc.network().holdHistory();
    for (int i = 0; i < Limit.HISTORY_REQUESTS.max(); i++) {
      assertThat(answer("CHATHISTORY LATEST #tea * 1")).isEmpty();
    }
    assertThat(answer("CHATHISTORY LATEST #tea * 1"))
        .singleElement()
        .asString()
        .startsWith(":suda.test FAIL CHATHISTORY MESSAGE_ERROR LATEST #tea :Too many");
    irc.client("bob").say("CHATHISTORY LATEST #tea * 1");
    irc.network().releaseHistory();
    assertThat(irc.client("alice").readAll()).hasSize(Limit.HISTORY_REQUESTS.max());
    assertThat(irc.client("bob").readAll()).hasSize(1);
    assertThat(answer("CHATHISTORY LATEST #tea * 1")).hasSize(1);
  }

  @Test
  @AtBound(Limit.ANSWER_LINES)
  void aLongerAnswerEndsAtTheBoundAndSaysSo() {
    int max = Limit.ANSWER_LINES.max();
    irc.client("alice");
    IntStream.range(1, max).forEach(i -> arrive("u" + i));
    assertThat(with(" 352 ", answer("WHO *"))).hasSize(max);
    assertThat(with("NOTICE", answer("WHO *"))).isEmpty();
    arrive("one-more");
    List<String> past = answer("WHO *");
    assertThat(with(" 352 ", past)).hasSize(max);
    assertThat(past).contains(":suda.test NOTICE alice :WHO shows 2000 at most: narrow it down");
    assertThat(past.getLast()).contains(" 315 ");
  }

  @Test
  @AtBound(Limit.DEPARTED_PER_ANSWER)
  void ofThoseWhoHadANickTheLatestAreTold() {
    int max = Limit.DEPARTED_PER_ANSWER.max();
    for (int i = 0; i < max; i++) {
      leave(arrive("bob"));
    }
    assertThat(with(" 314 ", answer("WHOWAS bob"))).hasSize(max);
    leave(arrive("Bob"));
    List<String> past = with(" 314 ", answer("WHOWAS bob"));
    assertThat(past).hasSize(max);
    assertThat(past.getFirst()).startsWith(":suda.test 314 alice Bob ");
  }

  @Test
  @AtBound(Limit.DEPARTED_USERS)
  void whoLeftBeforeTheOthersIsForgotten() {
    leave(arrive("first"));
    for (int i = 1; i < Limit.DEPARTED_USERS.max(); i++) {
      leave(arrive("u" + i));
    }
    assertThat(with(" 314 ", answer("WHOWAS first"))).hasSize(1);
    leave(arrive("one-more"));
    assertThat(with(" 406 ", answer("WHOWAS first"))).hasSize(1);
    assertThat(with(" 314 ", answer("WHOWAS u1"))).hasSize(1);
  }
}
