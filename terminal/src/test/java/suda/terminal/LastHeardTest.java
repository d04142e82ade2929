package suda.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suda.client.Credentials;

class LastHeardTest {
  private static final Instant NOW = Instant.parse("2026-11-29T20:00:00Z");
  private static final Instant TEA = Instant.parse("2026-11-29T16:00:00.123Z");

  @TempDir private Path home;

  private LastHeard of(String account) {
    ChatSetup setup =
        new ChatSetup("tea.example", 6697, account, "#tea", false)
            .with(Optional.of(new Credentials(account, "secret")));
    return LastHeard.of(setup, Map.of("HOME", home.toString()), NOW);
  }

  @Test
  void theNextTimeBeginsWhereThisOneEnded() {
    LastHeard mina = of("mina");
    mina.heard(TEA);
    mina.heard(TEA.minusSeconds(60));
    mina.keep();
    assertThat(of("mina").next()).isEqualTo(TEA.plusMillis(1));
    assertThat(home.resolve(".local/state/suda/heard-mina@tea.example_6697"))
        .hasContent("2026-11-29T16:00:00.123Z\n");
  }

  @Test
  void theFirstTimeBeginsAWeekAgoAndForEachAccountAnew() {
    LastHeard mina = of("mina");
    mina.heard(TEA);
    mina.keep();
    assertThat(of("joon").next()).isEqualTo("2026-11-22T20:00:00.001Z");
  }

  @Test
  void itIsKeptNowAndThenLestACrashTakeIt() {
    LastHeard mina = of("mina");
    mina.heard(TEA);
    assertThat(of("mina").next()).isEqualTo(TEA.plusMillis(1));
    mina.heard(TEA.plusSeconds(30));
    assertThat(of("mina").next()).isEqualTo(TEA.plusMillis(1));
    mina.heard(TEA.plusSeconds(31));
    assertThat(of("mina").next()).isEqualTo(TEA.plusSeconds(31).plusMillis(1));
  }

  @Test
  void aFileThatCannotBeReadIsNone() throws Exception {
    Path file = home.resolve(".local/state/suda/heard-mina@tea.example_6697");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "yesterday");
    assertThat(of("mina").next()).isEqualTo("2026-11-22T20:00:00.001Z");
  }

  @Test
  void aFileThatCannotBeWrittenStopsNobody() throws Exception {
    Files.writeString(home.resolve(".local"), "a file, where a folder should be");
    LastHeard mina = of("mina");
    mina.heard(TEA);
    mina.keep();
    assertThat(mina.next()).isEqualTo(TEA.plusMillis(1));
  }

  @Test
  void aNameIsNoWayOutOfTheFolder() {
    LastHeard odd = of("../../미나");
    odd.heard(TEA);
    odd.keep();
    assertThat(home.resolve(".local/state/suda/heard-.._.._미나@tea.example_6697")).exists();
  }
}
