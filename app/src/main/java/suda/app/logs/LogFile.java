package suda.app.logs;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a log's name and first lines say of it. */
public final class LogFile {
  private static final Pattern DAY = Pattern.compile("(\\d{4})-?(\\d\\d)-?(\\d\\d)");
  private static final Pattern ENDING =
      Pattern.compile("([_.-]?\\d{4}-?\\d\\d-?\\d\\d)?\\.(log|weechatlog|txt)$");

  private LogFile() {}

  /**
   * The channel whose log it is: {@code #tea/2026-11-24.log}, {@code #tea.log}, {@code
   * irc.libera.#tea.weechatlog}, {@code #tea_20261124.log}.
   */
  public static Optional<String> channel(Path file) {
    String name = ENDING.matcher(name(file)).replaceFirst("");
    if (name.indexOf('#') >= 0) {
      return Optional.of(name.substring(name.indexOf('#')));
    }
    Path folder = file.toAbsolutePath().getParent();
    return folder != null && name(folder).startsWith("#")
        ? Optional.of(name(folder))
        : Optional.empty();
  }

  private static String name(Path path) {
    return path.getFileName() == null ? "" : path.getFileName().toString();
  }

  /**
   * What reads it, or empty where it is no log that is known.
   *
   * @param beginning its first lines
   */
  public static Optional<LogReader> reader(Path file, List<String> beginning, ZoneId zone) {
    for (String line : beginning) {
      if (WeechatLog.LINE.matcher(line).matches()) {
        return Optional.of(new WeechatLog(zone));
      }
      if (IrssiLog.OPENED.matcher(line).matches()) {
        return Optional.of(new IrssiLog(zone));
      }
      if (DayLog.LINE.matcher(line).matches()) {
        return day(file).map(day -> new DayLog(day, zone));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(Path file) {
    Matcher matcher = DAY.matcher(name(file));
    try {
      return matcher.find()
          ? Optional.of(
              LocalDate.of(
                  Integer.parseInt(matcher.group(1)),
                  Integer.parseInt(matcher.group(2)),
                  Integer.parseInt(matcher.group(3))))
          : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
