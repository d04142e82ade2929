package suda.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import suda.core.AtBound;
import suda.core.Limit;

class UserPatternTest {
  private static final Nick ALICE = Nick.trusted("Alice");

  @ParameterizedTest
  @CsvSource({
    "bob, bob!*@*",
    "BOB, bob!*@*",
    "10.0.0.*, *!*@10.0.0.*",
    "2001:db8::*, *!*@2001:db8::*",
    "*@host, *!*@host",
    "bob!user, bob!user@*",
    "bob!user@host, bob!user@host",
    "bob!*@*, bob!*@*",
    "수다, 수다!*@*"
  })
  void whatPeopleTypeIsCompleted(String typed, String whole) {
    assertThat(UserPattern.parse(typed)).map(UserPattern::text).contains(whole);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\u0000", "a\n", "a\u007F"})
  void aPatternThatWouldEndALineIsInvalid(String typed) {
    assertThat(UserPattern.parse(typed)).isEmpty();
  }

  @Test
  @AtBound(Limit.PATTERN_BYTES)
  void theBoundIsInBytes() {
    int bytesMax = Limit.PATTERN_BYTES.max();
    assertThat(UserPattern.parse("a!b@" + "c".repeat(bytesMax - 4))).isPresent();
    assertThat(UserPattern.parse("a!b@" + "c".repeat(bytesMax - 3))).isEmpty();
  }

  /** What is stored is the completed pattern, so it is this that the bound is for. */
  @Test
  void theBoundIsOfTheCompletedPattern() {
    int bytesMax = Limit.PATTERN_BYTES.max();
    assertThat(UserPattern.parse("a".repeat(bytesMax - 4))).isPresent();
    assertThat(UserPattern.parse("a".repeat(bytesMax - 3))).isEmpty();
  }

  @Test
  void everyPartMustMatchAndCaseDoesNotMatter() {
    assertThat(matches("alice!*@*")).isTrue();
    assertThat(matches("*!USER@*")).isTrue();
    assertThat(matches("*!*@*.example")).isTrue();
    assertThat(matches("alice!user@host.example")).isTrue();
    assertThat(matches("alice!other@*")).isFalse();
    assertThat(matches("ali?!*@*")).isFalse();
    assertThat(matches("*!*@example")).isFalse();
  }

  private static boolean matches(String pattern) {
    return UserPattern.parse(pattern).orElseThrow().matches(ALICE, "user", "host.Example");
  }

  @ParameterizedTest
  @CsvSource({
    "~a:Bob, ~a:bob",
    "~account:bob, ~a:bob",
    "~r:*spam*, ~r:*spam*",
    "~mute:bob, ~m:bob!*@*",
    "~m:~account:bob, ~m:~a:bob",
    "~bob, ~bob!*@*",
    "~bob@host, *!~bob@host",
    "~x:bob, *!*@~x:bob"
  })
  void aPatternOfAKindIsCompletedLikewise(String typed, String whole) {
    assertThat(UserPattern.parseListed(typed)).map(UserPattern::text).contains(whole);
    assertThat(UserPattern.parseListed(whole)).map(UserPattern::text).contains(whole);
  }

  @ParameterizedTest
  @ValueSource(strings = {"~a:", "~a:a b", "~m:", "~m:~m:bob", "~r:\u0001"})
  void aPatternOfAKindThatSaysNothingIsInvalid(String typed) {
    assertThat(UserPattern.parseListed(typed)).isEmpty();
  }

  @Test
  void theBoundIsOfAPatternOfAKindToo() {
    int bytesMax = Limit.PATTERN_BYTES.max();
    assertThat(UserPattern.parseListed("~a:" + "c".repeat(bytesMax - 3))).isPresent();
    assertThat(UserPattern.parseListed("~a:" + "c".repeat(bytesMax - 2))).isEmpty();
  }

  @Test
  void anAccountIsWhatItMeansWhateverTheNick() {
    var bob = new UserPattern.Seen(ALICE, "user", List.of("host"), "Robert Smith", "Bob");
    var guest = new UserPattern.Seen(Nick.trusted("bob"), "user", List.of("host"), "bob", null);
    assertThat(listed("~a:bob").matches(bob)).isTrue();
    assertThat(listed("~a:*").matches(guest)).isFalse();
    assertThat(listed("~r:robert?smith").matches(bob)).isTrue();
    assertThat(listed("~m:~a:b*").matches(bob)).isTrue();
    assertThat(listed("~m:alice").matches(bob)).isTrue();
    assertThat(listed("~m:alice").mutes()).isTrue();
    assertThat(listed("bob").matches(guest)).isTrue();
    assertThat(listed("bob").mutes()).isFalse();
  }

  private static UserPattern listed(String typed) {
    return UserPattern.parseListed(typed).orElseThrow();
  }
}
