package suda.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Writes a record as one line, a defect's stack trace below it.
 *
 * <p>For a file or a collector: {@code 2026-03-01T12:00:00.000+09:00 INFO Server: text}. For
 * somebody who watches: {@code 12:00:00 text}, the level only where it is not INFO.
 */
final class LogLine extends LayoutBase<ILoggingEvent> {

  private static final DateTimeFormatter DATE_AND_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private static final String DIM = "\u001b[2m";
  private static final String RED = "\u001b[31m";
  private static final String YELLOW = "\u001b[33m";
  private static final String PLAIN = "\u001b[0m";

  private final ZoneId zone;
  private final boolean brief;
  private final boolean coloured;

  LogLine(boolean brief, boolean coloured) {
    this(brief, coloured, ZoneId.systemDefault());
  }

  LogLine(boolean brief, boolean coloured, ZoneId zone) {
    this.brief = brief;
    this.coloured = coloured;
    this.zone = zone;
  }

  @Override
  public String doLayout(ILoggingEvent event) {
    StringBuilder line = new StringBuilder(120);
    if (brief) {
      appendBrief(line, event);
    } else {
      appendFull(line, event);
    }
    line.append('\n');
    if (event.getThrowableProxy() != null) {
      line.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
    return line.toString();
  }

  private void appendFull(StringBuilder line, ILoggingEvent event) {
    DATE_AND_TIME.formatTo(Instant.ofEpochMilli(event.getTimeStamp()).atZone(zone), line);
    line.append(' ').append(event.getLevel()).append(' ').append(shortName(event)).append(": ");
    line.append(harmless(event.getFormattedMessage()));
  }

  private void appendBrief(StringBuilder line, ILoggingEvent event) {
    String time = TIME.format(Instant.ofEpochMilli(event.getTimeStamp()).atZone(zone));
    line.append(coloured(DIM, time)).append(' ');
    if (event.getLevel() != Level.INFO) {
      line.append(coloured(colour(event.getLevel()), event.getLevel().toString())).append(' ');
    }
    line.append(harmless(event.getFormattedMessage()));
  }

  private static String colour(Level level) {
    if (level.isGreaterOrEqual(Level.ERROR)) {
      return RED;
    }
    return level.isGreaterOrEqual(Level.WARN) ? YELLOW : DIM;
  }

  private String coloured(String colour, String text) {
    return coloured ? colour + text + PLAIN : text;
  }

  private static String shortName(ILoggingEvent event) {
    String name = event.getLoggerName();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** What a peer sent may be in a record: it neither begins a line nor commands the terminal. */
  private static String harmless(String text) {
    return text.chars().noneMatch(Character::isISOControl)
        ? text
        : text.replaceAll("\\p{Cc}", "\uFFFD");
  }
}
