package suda.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FloodTest {
  @Test
  void aFloodIsMadeOfWholeLines() {
    assertThat(new String(Flood.JOIN.bytes("#c"), UTF_8))
        .startsWith("JOIN #c-in\r\nPART #c-in\r\nJOIN #c-in\r\n")
        .endsWith("PART #c-in\r\n");
  }

  @Test
  void whatWasCarriedOutIsKnownByItsAnswer() {
    assertThat(Flood.PING.isAnsweredBy(line(":srv PONG srv :flood"))).isTrue();
    assertThat(Flood.WHO.isAnsweredBy(line(":srv 315 me * :End"))).isTrue();
    assertThat(Flood.WHO.isAnsweredBy(line(":srv 352 me * u h srv me H :0 r"))).isFalse();
  }

  @Test
  void spansOfAllRoundsCountTogether() {
    FloodTrial trial = new FloodTrial(Flood.PING);
    trial.add(new Window(0, 10), new Window(10, 20), 4, false);
    trial.add(new Window(20, 30), new Window(30, 40), 6, true);
    Timeline timeline = new Timeline(new Window(0, 10), 4);
    for (int i = 0; i < 4; i++) {
      timeline.record(10L * i, i);
    }
    assertThat(trial.calm(List.of(timeline))).isEqualTo(new Medians(2, 0, 0));
    assertThat(trial.flooded(List.of(timeline))).isEqualTo(new Medians(2, 1, 1));
    assertThat(trial.acceptedPerSecond()).isEqualTo(10 / 20e-9);
    assertThat(trial.isDropped()).isTrue();
  }

  private static IrcLine line(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return new IrcLine().over(bytes, 0, bytes.length);
  }
}
