package suda.app.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suda.core.event.Kind;

/** The logs of others, as they write them. */
class LogReaderTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static List<LogLine> read(String file, String text) {
    List<String> lines = text.lines().toList();
    LogReader reader = LogFile.reader(Path.of(file), lines, BERLIN).orElseThrow();
    return lines.stream().map(reader::read).toList();
  }

  private static LogLine said(String time, String nick, Kind kind, String text) {
    return new LogLine.Said(Instant.parse(time).toEpochMilli(), nick, kind, text);
  }

  @Test
  void zncsLog() {
    assertThat(
            read(
                "users/ann/moddata/log/libera/#tea/2026-11-24.log",
                """
                [21:04:19] *** Joins: alice (~a@192.0.2.7)
                [21:04:20] <alice> hello, *bob* <3
                [21:04:21] * bob waves
                [21:04:22] -alice- tea is ready
                [21:04:23] *** Quits: bob (~b@192.0.2.8) (bye)
                [21:04:24] <alice>\s
                something else
                """))
        .containsExactly(
            LogLine.BESIDE,
            said("2026-11-24T20:04:20Z", "alice", Kind.MESSAGE, "hello, *bob* <3"),
            said("2026-11-24T20:04:21Z", "bob", Kind.ACTION, "waves"),
            said("2026-11-24T20:04:22Z", "alice", Kind.NOTICE, "tea is ready"),
            LogLine.BESIDE,
            said("2026-11-24T20:04:24Z", "alice", Kind.MESSAGE, ""),
            LogLine.STRANGE);
  }

  @Test
  void irssisLogWithItsDays() {
    assertThat(
            read(
                "irclogs/libera/#tea.log",
                """
                --- Log opened Tue Nov 24 23:58:01 2026
                23:58 -!- alice [~a@192.0.2.7] has joined #tea
                23:59 <@alice> hello
                23:59 < bob> hi
                --- Day changed Wed Nov 25 2026
                00:00  * bob waves
                00:01:30 -alice:#tea- tea is ready
                25:00 <bob> never
                --- Log closed Wed Nov 25 00:02:00 2026
                """))
        .containsExactly(
            LogLine.BESIDE,
            LogLine.BESIDE,
            said("2026-11-24T22:59:00Z", "alice", Kind.MESSAGE, "hello"),
            said("2026-11-24T22:59:00Z", "bob", Kind.MESSAGE, "hi"),
            LogLine.BESIDE,
            said("2026-11-24T23:00:00Z", "bob", Kind.ACTION, "waves"),
            said("2026-11-24T23:01:30Z", "alice", Kind.NOTICE, "tea is ready"),
            LogLine.STRANGE,
            LogLine.BESIDE);
  }

  @Test
  void weechatsLog() {
    assertThat(
            read(
                "irc.libera.#tea.weechatlog",
                """
                2026-07-24 21:04:19\t-->\talice (~a@192.0.2.7) has joined #tea
                2026-07-24 21:04:20\t@alice\thello\tthere
                2026-07-24 21:04:21\t *\tbob waves
                2026-07-24 21:04:22\t--\tNotice(alice): tea is ready
                2026-07-24 21:04:23\t--\tMode #tea [+o alice] by bob
                2026-13-24 21:04:24\tbob\tnever
                """))
        .containsExactly(
            LogLine.BESIDE,
            said("2026-07-24T19:04:20Z", "alice", Kind.MESSAGE, "hello\tthere"),
            said("2026-07-24T19:04:21Z", "bob", Kind.ACTION, "waves"),
            said("2026-07-24T19:04:22Z", "alice", Kind.NOTICE, "tea is ready"),
            LogLine.BESIDE,
            LogLine.STRANGE);
  }

  @ParameterizedTest
  @CsvSource({
    "users/ann/moddata/log/libera/#tea/2026-11-24.log, #tea",
    "irclogs/libera/#tea.log, #tea",
    "logs/irc.libera.#tea.weechatlog, #tea",
    "logs/#tea_20261124.log, #tea",
    "logs/#차.io.2026-11-24.log, #차.io",
    "logs/libera/##c++/2026-11-24.log, ##c++",
    "logs/bob/2026-11-24.log, ''",
  })
  void theChannelIsInTheName(String file, String channel) {
    assertThat(LogFile.channel(Path.of(file)))
        .isEqualTo(Optional.of(channel).filter(name -> !name.isEmpty()));
  }

  @Test
  void aDayLogWhoseNameHasNoDayIsOfNoKnownForm() {
    List<String> lines = List.of("[21:04:20] <alice> hello");
    assertThat(LogFile.reader(Path.of("#tea.log"), lines, BERLIN)).isEmpty();
    assertThat(LogFile.reader(Path.of("2026-02-31.log"), lines, BERLIN)).isEmpty();
    assertThat(LogFile.reader(Path.of("a.log"), List.of("a poem"), BERLIN)).isEmpty();
  }
}
