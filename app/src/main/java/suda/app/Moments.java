package suda.app;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Moments as they are typed: a day, a day and time of this machine's zone, or an instant. */
final class Moments implements ITypeConverter<Instant> {

  @Override
  public Instant convert(String typed) {
    ZoneId zone = ZoneId.systemDefault();
    try {
      if (typed.endsWith("Z")) {
        return Instant.parse(typed);
      }
      return typed.contains("T")
          ? LocalDateTime.parse(typed).atZone(zone).toInstant()
          : LocalDate.parse(typed).atStartOfDay(zone).toInstant();
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "expected a day or a moment such as 2026-01-31 or 2026-01-31T20:15:00, found \""
              + typed
              + '"');
    }
  }
}
