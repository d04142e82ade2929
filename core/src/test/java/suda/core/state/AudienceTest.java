package suda.core.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import suda.core.event.Author;
import suda.core.event.Departure;
import suda.core.event.Event;
import suda.core.event.Kind;
import suda.core.event.Privilege;
import suda.core.event.Scene;
import suda.core.event.Target;
import suda.core.name.ChannelName;
import suda.core.name.Nick;

class AudienceTest {
  private static final Nick ALICE = Nick.trusted("alice");

  @Test
  void whatUsersDoToThemselvesIsForTheirNeighbours() {
    assertThat(ofSeen(new Event.UserRenamed(7, ALICE)))
        .containsExactly(new Audience.Neighbours(7, List.of(20L, 30L)));
    assertThat(ofSeen(new Event.UserLeft(7, Departure.QUIT, "")))
        .containsExactly(new Audience.Neighbours(7, List.of(20L, 30L)));
  }

  @Test
  void whatHappensInAChannelIsForItsMembers() {
    assertThat(ofSeen(new Event.Kicked(20, 7, 8, ""))).containsExactly(new Audience.Members(20));
  }

  @Test
  void anInvitationIsForTheMembersAndTheInvited() {
    assertThat(of(new Event.Invited(20, 7, 8)))
        .containsExactly(new Audience.Members(20), new Audience.Addressee(7));
  }

  @Test
  void aMessageIsForWhomItIsMeant() {
    assertThat(of(message(new Target.ToUser(7, ALICE))))
        .containsExactly(new Audience.Addressee(7), new Audience.Addressee(8));
    assertThat(of(message(toChannel(null)))).containsExactly(new Audience.Members(20));
    assertThat(of(message(toChannel(Privilege.VOICE))))
        .containsExactly(new Audience.Some(List.of(7L, 9L)));
  }

  private static List<Audience> of(Event event) {
    Scene scene = new Scene(List.of(), List.of(), List.of(20L, 30L), List.of(7L, 9L));
    return Audience.of(event, scene);
  }

  private static List<Audience> ofSeen(Event event) {
    return Audience.of(event, new Scene(List.of(), List.of(), List.of(20L, 30L), List.of()));
  }

  @Test
  void whatUsersDoWhoAreNotSeenByAllIsForThoseWhoSeeThem() {
    assertThat(of(new Event.UserRenamed(7, ALICE)))
        .containsExactly(
            new Audience.Neighbours(7, List.of(20L, 30L)), new Audience.Some(List.of(7L, 9L)));
    assertThat(of(new Event.Parted(20, 7, ""))).containsExactly(new Audience.Some(List.of(7L, 9L)));
    assertThat(of(new Event.JoinedUnseen(20, 7)))
        .containsExactly(new Audience.Some(List.of(7L, 9L)));
    assertThat(ofSeen(new Event.JoinedUnseen(20, 7))).containsExactly(new Audience.Some(List.of()));
    assertThat(of(new Event.ViewChanged(20, 7, true))).containsExactly(new Audience.Addressee(7));
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
    assertThat(of(new Event.Announced("hi"))).containsExactly(new Audience.Everyone());
    assertThat(of(new Event.ChannelClosed(20))).isEmpty();
  }
}
