package suda.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import suda.core.AtBound;
import suda.core.Limit;

class RegistrationsTest {
  private static final int MAX = Limit.REGISTRATIONS_PER_ADDRESS.max();
  private static final long TWO_MINUTES_MS = 120_000;

  private final Registrations registrations = new Registrations();
  private long nowMs = 1_700_000_000_000L;

  private boolean take(String address) {
    return registrations.take(address, MAX, nowMs);
  }

  private void exhaust(String address) {
    for (int i = 0; i < MAX; i++) {
      assertThat(take(address)).isTrue();
    }
  }

  @Test
  @AtBound(Limit.REGISTRATIONS_PER_ADDRESS)
  void anAddressRegistersSoManyAccountsAndOneMoreEachTwoMinutes() {
    exhaust("192.0.2.1");
    assertThat(take("192.0.2.1")).isFalse();
    assertThat(take("192.0.2.2")).isTrue();
    nowMs += TWO_MINUTES_MS - 1;
    assertThat(take("192.0.2.1")).isFalse();
    nowMs += 1;
    assertThat(take("192.0.2.1")).isTrue();
    assertThat(take("192.0.2.1")).isFalse();
  }

  @Test
  void theAddressesOfOneSiteAreOne() {
    exhaust("2001:db8:0:1:0:0:0:1");
    assertThat(take("2001:db8:0:1:ffff:0:0:2")).isFalse();
    assertThat(take("2001:db8:0:2:0:0:0:1")).isTrue();
  }

  @Test
  void whatCameToNothingDoesNotCount() {
    exhaust("192.0.2.1");
    registrations.giveBack("192.0.2.1");
    assertThat(take("192.0.2.1")).isTrue();
    assertThat(take("192.0.2.1")).isFalse();
  }

  @Test
  void thisMachineAndTheConsoleRegisterAsManyAsTheyLike() {
    for (String address : new String[] {"127.0.0.1", "0:0:0:0:0:0:0:1", "console"}) {
      exhaust(address);
      assertThat(take(address)).as(address).isTrue();
    }
  }

  @Test
  void zeroIsNoLimit() {
    for (int i = 0; i <= MAX; i++) {
      assertThat(registrations.take("192.0.2.1", 0, nowMs)).isTrue();
    }
  }

  @Test
  void whoRegisteredLongestAgoIsCountedAnewPastTheBound() {
    exhaust("192.0.2.1");
    for (int i = 0; i < Limit.ATTEMPTS_COUNTED.max() - 1; i++) {
      assertThat(take("198.51." + i / 256 + "." + i % 256)).isTrue();
    }
    assertThat(take("192.0.2.1")).isFalse();
    assertThat(take("203.0.113.1")).isTrue();
    assertThat(take("192.0.2.1")).isTrue();
  }
}
