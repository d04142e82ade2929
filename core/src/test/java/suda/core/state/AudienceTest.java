package suda.core.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import suda.core.event.Author;
import suda.core.event.Departure;
import suda.core.event.Event;
import suda.core.event.Kind;
import suda.core.event.Privilege;
import suda.core.event.Target;
import suda.core.name.ChannelName;
import suda.core.name.Nick;

class AudienceTest {
  private static final Nick ALICE = Nick.trusted("alice");

  @Test
  void whatUsersDoToThemselvesIsForTheirNeighbours() {
    assertThat(Audience.of(new Event.UserRenamed(7, ALICE)))
        .containsExactly(new Audience.Neighbours(7));
    assertThat(Audience.of(new Event.UserLeft(7, Departure.QUIT, "")))
        .containsExactly(new Audience.Neighbours(7));
  }

  @Test
  void whatHappensInAChannelIsForItsMembers() {
    assertThat(Audience.of(new Event.Kicked(20, 7, 8, "")))
        .containsExactly(new Audience.Members(20, null));
  }

  @Test
  void anInvitationIsForTheMembersAndTheInvited() {
    assertThat(Audience.of(new Event.Invited(20, 7, 8)))
        .containsExactly(new Audience.Members(20, null), new Audience.Addressee(7));
  }

  @Test
  void aMessageIsForWhomItIsMeant() {
    assertThat(Audience.of(message(new Target.ToUser(7, ALICE))))
        .containsExactly(new Audience.Addressee(7));
    assertThat(Audience.of(message(toChannel(null))))
        .containsExactly(new Audience.Members(20, null));
    assertThat(Audience.of(message(toChannel(Privilege.VOICE))))
        .containsExactly(new Audience.Members(20, Privilege.VOICE));
  }

  private static Target toChannel(@Nullable Privilege atLeast) {
    return new Target.ToChannel(20, ChannelName.trusted("#tea"), atLeast);
  }

  private static Event message(Target target) {
    return new Event.MessageSent(
        new Author(8, ALICE, "a", "h", null), target, Kind.MESSAGE, "hi", Map.of(), null);
  }

  @Test
  void anAnnouncementIsForEverybodyAndABanForNobody() {
    assertThat(Audience.of(new Event.Announced("hi"))).containsExactly(new Audience.Everyone());
    assertThat(Audience.of(new Event.ChannelClosed(20))).isEmpty();
  }
}
