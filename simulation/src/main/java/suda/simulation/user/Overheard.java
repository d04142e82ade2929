package suda.simulation.user;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import suda.simulation.time.Chance;

/** What anybody was told that others can use: it goes round. */
public final class Overheard {
  private static final Pattern CODE = Pattern.compile("(\\S+) opens #");

  /** A row of a list of codes, or of filters. */
  private static final Pattern ROW = Pattern.compile("^(?:-- )?(\\d+) +(#?)");

  private static final int LATELY = 4;

  private final List<String> codes = new ArrayList<>();
  private final List<String> codeNumbers = new ArrayList<>();
  private final List<String> filterNumbers = new ArrayList<>();

  public void hear(String line) {
    Matcher code = CODE.matcher(line);
    if (code.find()) {
      codes.add(code.group(1));
    }
    Matcher row = ROW.matcher(line);
    if (row.find()) {
      (row.group(2).isEmpty() ? filterNumbers : codeNumbers).add(row.group(1));
    }
  }

  /** One of the latest codes that open rooms, or null. */
  @Nullable String code(Chance chance) {
    return lately(codes, chance);
  }

  /** Of one of the latest codes, or null. */
  public @Nullable String codeNumber(Chance chance) {
    return lately(codeNumbers, chance);
  }

  /** Of one of the latest filters, or null. */
  @Nullable String filterNumber(Chance chance) {
    return lately(filterNumbers, chance);
  }

  private static @Nullable String lately(List<String> heard, Chance chance) {
    int size = heard.size();
    return size == 0 ? null : chance.of(heard.subList(Math.max(0, size - LATELY), size));
  }
}
