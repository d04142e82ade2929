package suda.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import suda.core.AtBound;
import suda.core.Limit;

class AttemptsTest {
  private static final int PER_ADDRESS = Limit.LOGIN_ATTEMPTS_PER_ADDRESS.max();
  private static final int PER_ACCOUNT = Limit.LOGIN_ATTEMPTS_PER_ACCOUNT.max();
  private static final long MINUTE_MS = 60_000;

  private final Attempts attempts = new Attempts();
  private long nowMs = 1_700_000_000_000L;

  private boolean take(String address, String account) {
    return attempts.take(address, account, nowMs);
  }

  private void exhaust(String address) {
    for (int i = 0; i < PER_ADDRESS; i++) {
      assertThat(take(address, "account" + i)).isTrue();
    }
  }

  @Test
  @AtBound(Limit.LOGIN_ATTEMPTS_PER_ADDRESS)
  void anAddressHasSoManyAttemptsAndOneMoreEachMinute() {
    exhaust("192.0.2.1");
    assertThat(take("192.0.2.1", "other")).isFalse();
    assertThat(take("192.0.2.2", "other")).isTrue();
    nowMs += MINUTE_MS - 1;
    assertThat(take("192.0.2.1", "other")).isFalse();
    nowMs += 1;
    assertThat(take("192.0.2.1", "other")).isTrue();
    assertThat(take("192.0.2.1", "other")).isFalse();
  }

  @Test
  @AtBound(Limit.LOGIN_ATTEMPTS_PER_ACCOUNT)
  void anAccountHasSoManyAttemptsFromWhateverAddresses() {
    for (int i = 0; i < PER_ACCOUNT; i++) {
      assertThat(take("192.0.2." + i, "mina")).isTrue();
    }
    assertThat(take("192.0.2.200", "mina")).isFalse();
    assertThat(take("192.0.2.200", "alice")).isTrue();
    nowMs += PER_ACCOUNT * MINUTE_MS;
    assertThat(take("192.0.2.200", "mina")).isTrue();
  }

  @Test
  void whoLogsInOftenIsNotRefused() {
    for (int i = 0; i < 3 * PER_ACCOUNT; i++) {
      assertThat(take("192.0.2.1", "mina")).isTrue();
      attempts.giveBack("192.0.2.1", "mina");
    }
  }

  /** Else who has an account could guess at others for ever. */
  @Test
  void aSuccessTakesBackOnlyItsOwnAttempt() {
    exhaust("192.0.2.1");
    attempts.giveBack("192.0.2.1", "account0");
    assertThat(take("192.0.2.1", "other")).isTrue();
    assertThat(take("192.0.2.1", "other")).isFalse();
  }

  @Test
  void whatIsNoAccountsCountsAgainstTheAddressAlone() {
    for (int i = 0; i < PER_ADDRESS; i++) {
      assertThat(attempts.take("192.0.2.1", null, nowMs)).isTrue();
    }
    assertThat(attempts.take("192.0.2.1", null, nowMs)).isFalse();
    assertThat(take("192.0.2.1", "mina")).isFalse();
    assertThat(attempts.take("192.0.2.2", null, nowMs)).isTrue();
    attempts.giveBack("192.0.2.1", null);
    assertThat(take("192.0.2.1", "mina")).isTrue();
  }

  @Test
  void theAddressesOfOneSiteAreOne() {
    exhaust("2001:db8:0:1:0:0:0:1");
    assertThat(take("2001:db8:0:1:ffff:0:0:2", "other")).isFalse();
    assertThat(take("2001:db8:0:2:0:0:0:1", "other")).isTrue();
  }

  @Test
  @AtBound(Limit.ATTEMPTS_COUNTED)
  void whoTriedLongestAgoIsCountedAnewPastTheBound() {
    exhaust("192.0.2.1");
    int others = Limit.ATTEMPTS_COUNTED.max() - PER_ADDRESS - 1;
    for (int i = 0; i < others / 2; i++) {
      assertThat(take("198.51." + i / 256 + "." + i % 256, "o" + i)).isTrue();
    }
    assertThat(take("192.0.2.1", "other")).isFalse();
    for (int i = 0; i < PER_ADDRESS + 2; i++) {
      assertThat(take("203.0.113." + i, "p" + i)).isTrue();
    }
    assertThat(take("192.0.2.1", "other")).isTrue();
  }
}
