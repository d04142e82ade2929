package suda.session.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import suda.core.event.ChannelFlag;
import suda.session.RoomSetting;

final class SettingVerbsTest {
  private final TextChat chat = new TextChat();

  @BeforeEach
  void aliceLeadsARoom() {
    chat.chat(
        """
        bob   ~
        alice > /join tea
        alice ~
        """);
  }

  @Test
  void setShowsAndChangesHowARoomIs() {
    chat.chat(
        """
        alice > /set invite-only on
        alice < #tea -- alice let only invited users in
        alice > /set key kettle
        alice < #tea -- alice set a key
        alice > /set limit 5
        alice < #tea -- alice set a limit of 5 members
        alice > /set line-rate 3:10
        alice < #tea -- alice allows 3 lines of a member in 10 seconds
        alice > /set
        alice < -- set in #tea: invite-only, members-speak, topic-locked, key kettle, limit 5, line-rate 3:10
        alice < -- not set: moderated, secret, accounts-join, accounts-speak, no-requests, operators-hear, forward-target, auditorium, forward, join-rate
        alice > /set limit
        alice < -- limit is 5
        alice > /set limit off
        alice < #tea -- alice lifted the limit on members
        alice > /set limit off
        alice < -- it is so already
        """);
  }

  @Test
  void whatCannotBeSetIsTold() {
    chat.chat(
        """
        alice > /set tea
        alice < -- there is no setting tea; /set shows them all
        alice > /set secret perhaps
        alice < -- secret is off or on
        alice > /set limit many
        alice < -- limit is off or a number
        alice > /set key a,b
        alice < -- key is off or a word
        alice > /set forward a,b
        alice < -- forward is off or a room
        alice > /set join-rate 0:1
        alice < -- join-rate is off or COUNT:SECONDS, at most 999:3600
        alice > /set forward none
        alice < -- there is no room #none to send users to
        bob   > /join tea
        bob   ~
        alice ~
        bob   > /set secret on
        bob   < -- only an operator of #tea may do that
        """);
  }

  @Test
  void whoIsNotLetInIsTakenToTheOtherRoom() {
    chat.chat(
        """
        alice > /join green
        alice ~
        alice > /join tea
        alice ~
        alice > /set forward green
        alice < #tea -- alice sends who is not let in to #green
        alice > /set invite-only on
        alice ~
        bob   > /join tea
        bob   < -- you are not let in there, but in #green
        bob   < -- you are in #green with 1 other
        alice < #green -- bob is here
        bob   > here I am
        alice < #green <bob> here I am
        """);
  }

  @ParameterizedTest
  @EnumSource
  void everyFlagHasAName(ChannelFlag flag) {
    String word = flag.name().toLowerCase(Locale.ROOT).replace('_', '-');
    assertThat(Stream.of(RoomSetting.values()).map(RoomSetting::word)).contains(word);
  }
}
