package suda.app.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The values that a setting may have. All of them are carried as text until they are checked. */
public sealed interface Allowed {

  /** The value's name in a line of help: {@code --port=N}. */
  String label();

  /** Ends the sentence "expected ...". */
  String expected();

  boolean accepts(String text);

  /** A number without fraction, both bounds included. */
  record WholeNumber(int least, int most) implements Allowed {

    private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,10}");

    @Override
    public String label() {
      return "N";
    }

    @Override
    public String expected() {
      return "a whole number from " + least + " to " + most;
    }

    @Override
    public boolean accepts(String text) {
      if (!DIGITS.matcher(text).matches()) {
        return false;
      }
      long number = Long.parseLong(text);
      return least <= number && number <= most;
    }
  }

  /** One of a few words, in lower case. */
  record OneOf(List<String> words) implements Allowed {

    static OneOf of(Enum<?>... constants) {
      return new OneOf(Arrays.stream(constants).map(OneOf::word).toList());
    }

    static String word(Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String label() {
      return String.join("|", words);
    }

    @Override
    public String expected() {
      return "one of " + String.join(", ", words);
    }

    @Override
    public boolean accepts(String text) {
      return words.contains(text);
    }
  }

  /** A name of a certain form. */
  record Text(String label, String expected, String pattern) implements Allowed {

    @Override
    public boolean accepts(String text) {
      return Pattern.matches(pattern, text);
    }
  }

  /**
   * Several, in a file as an array of strings, elsewhere with commas between them.
   *
   * @param expected in the plural
   */
  record ListOf(Allowed each, String expected) implements Allowed {

    @Override
    public String label() {
      return each.label() + "[,...]";
    }

    @Override
    public boolean accepts(String text) {
      return parts(text).stream().allMatch(each::accepts);
    }

    static List<String> parts(String text) {
      return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
    }
  }

  /** What has a form of its own. */
  record Parsed(String label, String expected, Predicate<String> form) implements Allowed {

    @Override
    public boolean accepts(String text) {
      return form.test(text);
    }
  }

  /** A path; in a file it counts from the file's own directory, elsewhere from the working one. */
  record FilePath(String label, String expected) implements Allowed {

    @Override
    public boolean accepts(String text) {
      try {
        return !Path.of(text).toString().isBlank();
      } catch (InvalidPathException _) {
        return false;
      }
    }
  }
}
