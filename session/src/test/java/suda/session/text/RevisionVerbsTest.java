package suda.session.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import suda.core.AtBound;
import suda.core.Limit;
import suda.session.TestClient;

class RevisionVerbsTest {
  private final TextChat chat = new TextChat();

  @Test
  void editPutsATextInThePlaceOfTheLast() {
    TestClient<?> alice = chat.named("alice");
    TestClient<?> bob = chat.named("bob");
    alice.readAll();
    alice.say("teh tea");
    bob.readAll();
    alice.say("/edit the tea");
    assertThat(bob.readAll()).containsExactly("<alice> * corrected: the tea");
    assertThat(alice.readAll()).containsExactly("<alice> * corrected: the tea");
    assertThat(Objects.requireNonNull(chat.network.state().channelNamed("#lobby")).recent())
        .extracting(said -> said.message().text())
        .containsExactly("the tea");
  }

  @Test
  void deleteTakesBackTheLastOrAnEarlierOne() {
    TestClient<?> alice = chat.named("alice");
    TestClient<?> bob = chat.named("bob");
    alice.say("one");
    alice.say("two");
    alice.say("three");
    bob.readAll();
    alice.readAll();
    alice.say("/delete 2");
    alice.say("/delete");
    assertThat(bob.readAll())
        .containsExactly("-- alice took back what was said", "-- alice took back what was said");
    assertThat(alice.readAll()).hasSize(2);
    assertThat(Objects.requireNonNull(chat.network.state().channelNamed("#lobby")).recent())
        .extracting(said -> said.message().text())
        .containsExactly("one");
  }

  @Test
  @AtBound(Limit.OWN_MESSAGES)
  void deleteReachesBackOnlySoFar() {
    TestClient<?> alice = chat.named("alice");
    int max = Limit.OWN_MESSAGES.max();
    for (int i = 0; i <= max; i++) {
      alice.say("m" + i);
    }
    alice.readAll();
    alice.say("/delete " + (max + 1));
    assertThat(alice.readAll().getFirst()).startsWith("-- you have said nothing that could be");
    alice.say("/delete " + max);
    assertThat(alice.readAll()).containsExactly("-- alice took back what was said");
  }

  @Test
  void reactAnswersTheLastMessageOfAnother() {
    TestClient<?> alice = chat.named("alice");
    TestClient<?> bob = chat.named("bob");
    alice.readAll();
    bob.say("tea?");
    alice.readAll();
    bob.readAll();
    alice.say("/react 👍");
    assertThat(bob.readAll()).containsExactly("-- alice reacts: 👍");
    assertThat(alice.readAll()).containsExactly("-- alice reacts: 👍");
    alice.say("/react 👍 nobody");
    assertThat(alice.readAll())
        .containsExactly("-- nobody has said anything that you could react to");
    alice.say("/react " + "x".repeat(65));
    assertThat(alice.readAll()).containsExactly("-- a reaction is one word or sign");
  }

  @Test
  void whoHasSaidNothingHasNothingToChange() {
    TestClient<?> alice = chat.named("alice");
    alice.readAll();
    alice.say("/edit x");
    alice.say("/delete");
    assertThat(alice.readAll())
        .containsExactly(
            "-- you have said nothing that could be changed",
            "-- you have said nothing that could be taken back; /delete takes back the last"
                + " message, /delete 2 the one before, up to /delete 10");
    alice.say("y");
    alice.say("/edit " + "x".repeat(Limit.MULTILINE_BYTES.max() + 1));
    assertThat(alice.readAll()).containsExactly("-- that is longer than 4,096 bytes");
  }
}
