package suda.netty;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import suda.core.AtBound;
import suda.core.Limit;
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
      assertThat(admission.enter("site" + i)).isEqualTo(Answer.ADMITTED);
    }
    assertThat(admission.enter(SITE)).isEqualTo(Answer.SERVER_FULL);
    admission.leave("site7", Answer.ADMITTED);
    assertThat(admission.enter(SITE)).isEqualTo(Answer.ADMITTED);
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
