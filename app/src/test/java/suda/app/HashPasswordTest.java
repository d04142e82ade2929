package suda.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import suda.auth.Cost;
import suda.auth.Passwords;

/** {@code suda hash-password}, its password piped in. */
class HashPasswordTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String input) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(UTF_8)));
    try {
      CommandLine line = SudaCommand.commandLine();
      line.setOut(new PrintWriter(out, true));
      line.setErr(new PrintWriter(err, true));
      return line.execute("hash-password");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void theHashOfTheFirstLineIsPrinted() {
    assertThat(run("녹차\nrest\n")).isZero();
    String hash = out.toString().strip();
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("녹차");
    assertThat(Passwords.withRandomSalts(Cost.STANDARD).matches("녹차", hash)).isTrue();
  }

  @Test
  void noPasswordIsUsage64() {
    assertThat(run("")).isEqualTo(64);
    assertThat(run("\nrest\n")).isEqualTo(64);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("No password given.");
  }
}
