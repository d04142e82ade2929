package suda.wire.irc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import suda.wire.Pieces;

class MessagePropertyTest {
  private static final int ROUNDS = 20_000;
  private static final String[] BITS = {
    "a", "Z", "0", " ", ":", ";", "=", "\\", "@", "+", "/", "#", "*", ",", "\t", "é", "한", "👋",
    "s", "n", "\uFFFD", "\u0001"
  };

  @Test
  void whatIsWrittenReadsBackTheSame() {
    for (long seed = 0; seed < ROUNDS; seed++) {
      Message message = message(Pieces.random(seed));

      assertThat(Message.parse(message.format())).as("seed %d", seed).isEqualTo(message);
      assertThat(Message.parse(new String(message.encode(), UTF_8)))
          .as("seed %d, encoded", seed)
          .isEqualTo(message);
    }
  }

  @Test
  void whatIsReadCanBeWrittenAndReadAgain() {
    for (long seed = 0; seed < ROUNDS; seed++) {
      Message message = Message.parse(text(Pieces.random(seed), 0, 20, "\r\n\0"));
      if (message != null) {
        assertThat(Message.parse(message.format())).as("seed %d", seed).isEqualTo(message);
      }
    }
  }

  @Test
  void noTextMakesTheReaderThrow() {
    for (long seed = 0; seed < ROUNDS; seed++) {
      RandomGenerator random = Pieces.random(seed);
      char[] chars = new char[random.nextInt(40)];
      for (int i = 0; i < chars.length; i++) {
        chars[i] = (char) random.nextInt(random.nextBoolean() ? 0x80 : 0x1_0000);
      }
      Message message = Message.parse(new String(chars));
      if (message != null) {
        assertThat(Message.parse(message.format())).as("seed %d", seed).isEqualTo(message);
      }
    }
  }

  private static Message message(RandomGenerator random) {
    List<String> params = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      params.add("p" + text(random, 0, 5, " "));
    }
    if (random.nextBoolean()) {
      params.add(text(random, 0, 8, ""));
    }
    String verb = "V" + text(random, 0, 5, " ");
    return new Message(tags(random), source(random), verb, params, random.nextBoolean());
  }

  private static Map<String, String> tags(RandomGenerator random) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      String value = text(random, 0, 6, "") + (random.nextInt(5) == 0 ? "\r\n" : "");
      tags.put(text(random, 1, 6, " ;="), value);
    }
    return tags;
  }

  private static @Nullable String source(RandomGenerator random) {
    return random.nextBoolean() ? text(random, 1, 8, " ") : null;
  }

  /** Text of {@code min} to {@code max} bits, without the characters in {@code without}. */
  private static String text(RandomGenerator random, int min, int max, String without) {
    StringBuilder text = new StringBuilder();
    int bits = random.nextInt(min, max + 1);
    while (bits > 0) {
      String bit = BITS[random.nextInt(BITS.length)];
      if (!without.contains(bit)) {
        text.append(bit);
        bits--;
      }
    }
    return text.toString();
  }
}
