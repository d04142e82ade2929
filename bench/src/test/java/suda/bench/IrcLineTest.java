package suda.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Source: modern.ircdocs.horse, "Message format". */
class IrcLineTest {
  @Test
  void theVerbIsFoundAfterTagsAndSource() {
    for (String head : new String[] {"", "@time=1;a ", ":irc.example ", "@a=b  :n!u@h "}) {
      IrcLine line = line(head + "PRIVMSG #c :hi there");
      assertThat(line.is("PRIVMSG".getBytes(UTF_8))).as(head).isTrue();
      assertThat(line.is("PRIV".getBytes(UTF_8))).as(head).isFalse();
      assertThat(line.parameters()).isEqualTo("#c :hi there");
      assertThat(line.last()).isEqualTo("hi there");
    }
  }

  @Test
  void theLastParameterNeedsNoColon() {
    assertThat(line(":s PONG s token").last()).isEqualTo("token");
    assertThat(line("PING token").last()).isEqualTo("token");
    assertThat(line("PING :token").last()).isEqualTo("token");
  }

  @Test
  void onlyNumericsFrom400To599AreRefusals() {
    assertThat(line(":s 433 * n :Nickname is already in use").isRefusal()).isTrue();
    assertThat(line(":s 502 n :Cant change mode for other users").isRefusal()).isTrue();
    assertThat(line(":s 366 n #c :End of /NAMES list").isRefusal()).isFalse();
    assertThat(line(":s 4 n").isRefusal()).isFalse();
  }

  @Test
  void aLineOfNothingButASourceHasNoVerb() {
    assertThat(line(":s").is("PING".getBytes(UTF_8))).isFalse();
    assertThat(line("").trailing()).isEqualTo(line("").end());
  }

  /** Somewhere in a larger buffer, as in use. */
  private static IrcLine line(String text) {
    byte[] bytes = ("before " + text + " :after").getBytes(UTF_8);
    int from = "before ".length();
    return new IrcLine().over(bytes, from, from + text.getBytes(UTF_8).length);
  }
}
