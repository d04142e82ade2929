package suda.session.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import suda.core.Limit;

/** /search and /history. */
class SearchVerbsTest {
  private final TextChat chat = new TextChat();

  @Test
  void whatWasSaidIsFoundWhereverItIsReadable() {
    chat.chat(
        """
        alice > 회의에서 만나요
        bob ~
        bob > /msg alice 회의는 세 시
        alice ~
        bob ~
        carol > /search 회의
        carol < [22:13] #lobby <alice> 회의에서 만나요
        bob > /search 회의
        bob < [22:13] #lobby <alice> 회의에서 만나요
        bob < [22:13] to alice <bob> 회의는 세 시
        bob > /find from:alice in:#lobby after:2023-11-14 before:2023-11-15 회의
        bob < [22:13] #lobby <alice> 회의에서 만나요
        bob > /search before:2023-11-14 회의
        bob < -- nothing was found
        bob > /search before:yesterday 회의
        bob < -- yesterday is no day; say it like 2026-01-31
        bob > /search in:#none 회의
        bob < -- you are not in #none
        bob > /search
        bob < -- more is needed: /search WORDS
        """);
  }

  @Test
  void ofManyTheLatestAreShown() {
    chat.named("alice");
    for (int i = 0; i <= Limit.MESSAGES_SHOWN.max(); i++) {
      chat.named("alice").say("tea " + i);
    }
    chat.named("alice").readAll();
    chat.named("alice").say("/search tea");
    List<String> lines = chat.named("alice").readAll();
    assertThat(lines).hasSize(Limit.MESSAGES_SHOWN.max() + 1);
    assertThat(lines.getFirst()).endsWith("<alice> tea 1");
    assertThat(lines.getLast()).startsWith("-- and older ones; ");
  }

  @Test
  void aSecondQuestionWaitsForTheFirst() {
    chat.named("alice").say("tea");
    chat.network.holdHistory();
    chat.named("alice").readAll();
    chat.named("alice").say("/search tea");
    chat.named("alice").say("/search tea");
    assertThat(chat.named("alice").readAll())
        .containsExactly("-- still looking for what you asked before");
    chat.network.releaseHistory();
    assertThat(chat.named("alice").readAll()).hasSize(1);
  }

  @Test
  void tooManyWordsAreRefused() {
    chat.chat(
        """
        alice > /search a b c d e f g h i j k l m n o p q
        alice < -- that is too much to look for: say fewer words
        """);
  }

  @Test
  void aRoomsOperatorSetsForHowLongItKeepsWhatIsSaid() {
    chat.chat(
        """
        alice > /join tea
        alice ~
        alice > /history
        alice < -- #tea: what is said here is kept for as long as elsewhere
        alice > /history 1
        alice < #tea -- alice has set that what is said here is kept for 1 day
        alice > /history 1
        alice < -- it is so already
        alice > /history never
        alice < -- say /history off, /history default, or for how many days
        """);
  }
}
