package suda.netty;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import suda.core.AtBound;
import suda.core.Limit;
import suda.core.name.AddressRange;
import suda.netty.Admission.Answer;

class AdmissionTest {
  private static final String SITE = "c0000201";
  private static final String OTHER = "c0000202";

  private final int max = Limit.CONNECTIONS.max();
  private final int perSiteMax = Limit.CONNECTIONS_PER_ADDRESS.max();
  private final Admission admission = new Admission(max, perSiteMax);

  @Test
  @AtBound(Limit.CONNECTIONS_PER_ADDRESS)
  void oneMoreFromASiteIsRefusedUntilOneOfItsOwnIsClosed() {
    enter(SITE, perSiteMax);
    assertThat(admission.enter(SITE)).isEqualTo(Answer.SITE_FULL);
    assertThat(admission.enter(OTHER)).isEqualTo(Answer.ADMITTED);
    admission.leave(OTHER, Answer.ADMITTED);
    admission.leave(SITE, Answer.SITE_FULL);
    assertThat(admission.enter(SITE)).isEqualTo(Answer.SITE_FULL);
    admission.leave(SITE, Answer.ADMITTED);
    assertThat(admission.enter(SITE)).isEqualTo(Answer.ADMITTED);
  }

  @Test
  void fromThisMachineAsManyComeAsThereMayBe() {
    enter(null, max);
    assertThat(admission.enter(null)).isEqualTo(Answer.SERVER_FULL);
  }

  @Test
  @AtBound(Limit.CONNECTIONS)
  void oneMoreOfAllIsRefusedUntilOneIsClosed() {
    for (int i = 0; i < max; i++) {
      assertThat(admission.enter("%08x".formatted(i))).isEqualTo(Answer.ADMITTED);
    }
    assertThat(admission.enter(SITE)).isEqualTo(Answer.SERVER_FULL);
    admission.leave("00000007", Answer.ADMITTED);
    assertThat(admission.enter(SITE)).isEqualTo(Answer.ADMITTED);
  }

  @Test
  @AtBound(Limit.CONNECTIONS_PER_MINUTE)
  void oneMoreInAMinuteIsRefusedUntilItIsOver() {
    AtomicLong nanos = new AtomicLong(5);
    Admission paced = new Admission(max, 0, nanos::get);
    int perMinute = Limit.CONNECTIONS_PER_MINUTE.max();
    paced.bound(max, 0, perMinute);
    for (int i = 0; i < perMinute; i++) {
      assertThat(paced.enter(SITE)).isEqualTo(Answer.ADMITTED);
      paced.leave(SITE, Answer.ADMITTED);
    }
    assertThat(paced.enter(SITE)).isEqualTo(Answer.SITE_TOO_FAST);
    assertThat(paced.enter(OTHER)).isEqualTo(Answer.ADMITTED);
    nanos.addAndGet(TimeUnit.MINUTES.toNanos(1));
    assertThat(paced.enter(SITE)).isEqualTo(Answer.ADMITTED);
  }

  @Test
  void fromThisMachineAnyNumberComesInAMinute() {
    admission.bound(max, 0, 1);
    assertThat(admission.enter(null)).isEqualTo(Answer.ADMITTED);
    assertThat(admission.enter(null)).isEqualTo(Answer.ADMITTED);
  }

  @Test
  void whoseAddressIsBannedIsKeptOut() {
    AddressRange v4 = AddressRange.parse("192.0.2.0/31").orElseThrow();
    AddressRange v6 = AddressRange.parse("2001:db8::/32").orElseThrow();
    admission.keepOut(range -> v4.contains(range) || v6.contains(range));
    assertThat(admission.enter(SITE)).isEqualTo(Answer.BANNED);
    assertThat(admission.enter(OTHER)).isEqualTo(Answer.ADMITTED);
    assertThat(admission.enter("20010db800010002")).isEqualTo(Answer.BANNED);
    assertThat(admission.enter("20010db900010002")).isEqualTo(Answer.ADMITTED);
    assertThat(admission.enter(null)).isEqualTo(Answer.ADMITTED);
  }

  @Test
  void otherBoundsHoldFromNowOn() {
    enter(SITE, 3);
    admission.bound(max, 2, 0);
    assertThat(admission.enter(SITE)).isEqualTo(Answer.SITE_FULL);
    admission.bound(3, 0, 0);
    assertThat(admission.enter(OTHER)).isEqualTo(Answer.SERVER_FULL);
  }

  @Test
  void whoIsRefusedAgainAndAgainKeepsOutNobodyElse() {
    enter(SITE, perSiteMax);
    for (int i = 0; i < max; i++) {
      assertThat(admission.enter(SITE)).isEqualTo(Answer.SITE_FULL);
    }
    assertThat(admission.enter(OTHER)).isEqualTo(Answer.ADMITTED);
  }

  @Test
  void withoutABoundForSitesTheBoundForAllIsLeft() {
    Admission any = new Admission(max, 0);
    for (int i = 0; i < max; i++) {
      assertThat(any.enter(SITE)).isEqualTo(Answer.ADMITTED);
    }
    assertThat(any.enter(SITE)).isEqualTo(Answer.SERVER_FULL);
  }

  @Test
  void itIsEmptyWhenThoseAreGoneWhoWereRefusedToo() throws InterruptedException {
    Admission one = new Admission(1, 0);
    Answer first = one.enter(SITE);
    Answer second = one.enter(SITE);
    one.leave(SITE, first);
    assertThat(one.awaitEmpty(1)).isFalse();
    one.leave(SITE, second);
    assertThat(one.awaitEmpty(1)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "::1"})
  void thisMachineIsNoSite(String address) throws Exception {
    assertThat(Addresses.site(InetAddress.ofLiteral(address))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1, true",
    "192.0.2.1, 192.0.2.2, false",
    "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
    "2001:db8:1:2::1, 2001:db8:1:3::1, false",
  })
  void aSiteIsOneAddressOrTheNetworkThatACustomerGets(String one, String other, boolean same) {
    boolean found =
        String.valueOf(Addresses.site(InetAddress.ofLiteral(one)))
            .equals(Addresses.site(InetAddress.ofLiteral(other)));
    assertThat(found).isEqualTo(same);
  }

  private void enter(@Nullable String site, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(admission.enter(site)).isEqualTo(Answer.ADMITTED);
    }
  }
}
