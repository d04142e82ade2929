package suda.acceptance.script;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import suda.acceptance.ServerProcess;
import suda.acceptance.script.Stage.Cast;

/** The same chat, whatever each of its people speaks. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class TeaTimeTest {
  @TempDir Path data;

  static Stream<Cast[]> casts() {
    return Stream.of(
        new Cast[] {Cast.TEXT, Cast.TEXT, Cast.TEXT},
        new Cast[] {Cast.IRC, Cast.IRC, Cast.IRC},
        new Cast[] {Cast.TEXT, Cast.IRC, Cast.TEXT},
        new Cast[] {Cast.IRC, Cast.TEXT, Cast.IRC});
  }

  @ParameterizedTest
  @MethodSource("casts")
  void everybodyIsToldTheSame(Cast first, Cast second, Cast third) throws Exception {
    try (ServerProcess server = ServerProcess.start(data);
        Stage stage = new Stage(server.port(), first, second, third)) {
      stage.play(
          """
          ann > join #tea
          ann ~
          bob > join #tea
          ann < bob joins
          cho > join #tea
          ann < cho joins
          bob < cho joins

          ann > say 녹차 드실 분? 🍵
          bob < ann: 녹차 드실 분? 🍵
          cho < ann: 녹차 드실 분? 🍵
          bob > say me!
          ann < bob: me!
          cho < bob: me!

          bob > tell cho what do you drink?
          cho < bob tells what do you drink?
          cho > tell bob black
          bob < cho tells black

          ann > topic green or black
          bob < ann topic green or black
          cho < ann topic green or black

          cho > nick minji
          ann < cho is minji
          bob < cho is minji
          cho > say it is me
          ann < minji: it is me
          bob < minji: it is me

          ann > kick bob no coffee here
          bob < ann kicks bob no coffee here
          cho < ann kicks bob no coffee here
          ann > say bob does not hear this
          cho < ann: bob does not hear this
          bob > join #tea
          ann < bob joins
          cho < bob joins

          # IRC marks the quitter's own words as such.
          bob > quit good night
          ann < bob leaves …good night
          cho < bob leaves …good night
          """);
    }
  }
}
