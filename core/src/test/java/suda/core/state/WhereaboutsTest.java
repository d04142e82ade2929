package suda.core.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import suda.core.AtBound;
import suda.core.Limit;
import suda.core.World;

/** Where a user was, as far back as it is known. */
class WhereaboutsTest {
  private final World world = new World();
  private final long alice = world.arrive("alice");
  private final List<Stay> stays = new ArrayList<>();

  /** Has alice be in the channel for one event. */
  private void stay() {
    long tea = world.joined(alice, "#tea");
    long from = world.member(tea, alice).sequence();
    world.say(alice, tea, "hello");
    long until = world.state().nextSequence();
    world.part(alice, tea);
    stays.add(new Stay(tea, from, until));
  }

  private Whereabouts whereabouts() {
    return world.user(alice).whereabouts();
  }

  @Test
  void whatIsSaidBetweenJoiningAndPartingIsForTheUser() {
    stay();
    Stay stay = stays.getFirst();

    assertThat(whereabouts().wasIn(stay.channel(), stay.from())).isFalse();
    assertThat(whereabouts().wasIn(stay.channel(), stay.from() + 1)).isTrue();
    assertThat(whereabouts().wasIn(stay.channel(), stay.until())).isTrue();
    assertThat(whereabouts().wasIn(stay.channel(), stay.until() + 1)).isFalse();
    assertThat(whereabouts().knownFrom()).isEqualTo(alice);
  }

  /** At the bound nobody can tell any more whether there were others before. */
  @Test
  @AtBound(Limit.PAST_STAYS)
  void ofTheTimeBeforeTheStaysThatAreKeptNothingIsKnown() {
    int max = Limit.PAST_STAYS.max();
    for (int i = 1; i < max; i++) {
      stay();
    }
    assertThat(whereabouts().knownFrom()).isEqualTo(alice);

    stay();
    assertThat(whereabouts().stays()).isEqualTo(stays);
    assertThat(whereabouts().knownFrom()).isEqualTo(stays.getFirst().until() + 1);

    stay();
    assertThat(whereabouts().stays()).isEqualTo(stays.subList(1, max + 1));
    assertThat(whereabouts().knownFrom()).isEqualTo(stays.get(1).until() + 1);
  }
}
