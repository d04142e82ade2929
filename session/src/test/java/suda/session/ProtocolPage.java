package suda.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page of the manual, a part of which is made from a table in the code. Run the tests with {@code
 * -Dsuda.docs.update=true} to have it written anew.
 *
 * @param page below {@code docs}
 */
public record ProtocolPage(String page) {
  private static final String BEGIN = "<!-- made from the code: %s -->\n";
  private static final String END = "<!-- end -->\n";

  /** Fails unless the part between the page's marks for {@code part} is {@code expected}. */
  public void holds(String part, String expected) {
    String text = read();
    String begin = BEGIN.formatted(part);
    int start = text.indexOf(begin) + begin.length();
    int end = text.indexOf(END, start);
    assertThat(text).as(page).contains(begin);
    if (Boolean.getBoolean("suda.docs.update")) {
      write(text.substring(0, start) + expected + text.substring(end));
    } else {
      assertThat(text.substring(start, end)).as(page).isEqualTo(expected);
    }
  }

  private Path path() {
    return Path.of("..", "docs", page);
  }

  private String read() {
    try {
      return Files.readString(path(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String text) {
    try {
      Files.writeString(path(), text, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
