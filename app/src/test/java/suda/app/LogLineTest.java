package suda.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** How a record looks. */
class LogLineTest {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  @Test
  void awayFromATerminalItHasDateZoneLevelAndLogger() {
    assertThat(new LogLine(false, false, SEOUL).doLayout(event(Level.INFO, "hello")))
        .isEqualTo("2026-03-01T12:34:56.789+09:00 INFO Server: hello\n");
  }

  @Test
  void onATerminalTheTimeIsEnough() {
    assertThat(new LogLine(true, false, SEOUL).doLayout(event(Level.INFO, "hello")))
        .isEqualTo("12:34:56 hello\n");
  }

  @Test
  void onATerminalAWarningSaysSo() {
    assertThat(new LogLine(true, false, SEOUL).doLayout(event(Level.WARN, "hello")))
        .isEqualTo("12:34:56 WARN hello\n");
  }

  @Test
  void coloursEndWhereTheyShould() {
    assertThat(new LogLine(true, true, SEOUL).doLayout(event(Level.ERROR, "hello")))
        .isEqualTo("\u001b[2m12:34:56\u001b[0m \u001b[31mERROR\u001b[0m hello\n");
  }

  @Test
  void whatAPeerSentNeitherBeginsALineNorCommandsTheTerminal() {
    assertThat(new LogLine(true, true, SEOUL).doLayout(event(Level.INFO, "a\nb\u001b[2J\u009b1m")))
        .endsWith(" a\uFFFDb\uFFFD[2J\uFFFD1m\n");
  }

  private static LoggingEvent event(Level level, String text) {
    LoggingEvent event = new LoggingEvent();
    event.setLoggerContext(new LoggerContext());
    event.setLoggerName("suda.app.Server");
    event.setLevel(level);
    event.setMessage(text);
    event.setInstant(Instant.parse("2026-03-01T03:34:56.789Z"));
    return event;
  }
}
