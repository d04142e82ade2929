package suda.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import suda.core.AtBound;
import suda.core.Limit;

/** Links to one's own data. */
class ExportLinksTest {
  private static final long ALICE = 7;
  private static final long NOW_MS = 1_000;

  private final ExportLinks links = new ExportLinks();

  @Test
  @AtBound(Limit.EXPORT_LINK_SECONDS)
  void aLinkLeadsThereForAWhile() {
    long lastMs = NOW_MS + Limit.EXPORT_LINK_SECONDS.max() * 1000L - 1;
    links.make(ALICE, "secret", NOW_MS);

    assertThat(links.use("secret", lastMs)).hasValue(ALICE);
    assertThat(links.use("secret", lastMs + 1)).isEmpty();
  }

  @Test
  @AtBound(Limit.EXPORT_LINK_USES)
  void aLinkLeadsThereAFewTimes() {
    links.make(ALICE, "secret", NOW_MS);
    for (int i = 0; i < Limit.EXPORT_LINK_USES.max(); i++) {
      assertThat(links.use("secret", NOW_MS)).hasValue(ALICE);
    }
    assertThat(links.use("secret", NOW_MS)).isEmpty();
  }

  @Test
  void ofThoseMadeOneIsForgottenInTenMinutes() {
    for (int i = 0; i < Limit.EXPORTS_AT_ONCE.max(); i++) {
      assertThat(links.make(ALICE, "secret" + i, NOW_MS)).isTrue();
    }
    assertThat(links.make(ALICE, "more", NOW_MS + 599_999)).isFalse();
    assertThat(links.make(ALICE, "more", NOW_MS + 600_000)).isTrue();
  }

  @Test
  void aNewLinkIsInThePlaceOfTheOld() {
    links.make(ALICE, "old", NOW_MS);
    links.make(ALICE, "new", NOW_MS);

    assertThat(links.use("old", NOW_MS)).isEmpty();
    assertThat(links.use("new", NOW_MS)).hasValue(ALICE);
  }
}
