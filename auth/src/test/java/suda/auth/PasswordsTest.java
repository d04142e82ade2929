package suda.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.Block;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import suda.core.event.Credential;

class PasswordsTest {
  private static final Cost DEARER = new Cost(64, 2, 1, 2);

  private byte salt;
  private final Passwords passwords = new Passwords(Cost.LEAST, this::salt);

  private byte[] salt() {
    byte[] bytes = new byte[Passwords.SALT_BYTES];
    Arrays.fill(bytes, ++salt);
    return bytes;
  }

  /** Vectors of the reference implementation, {@code src/test.c} of P-H-C/phc-winner-argon2. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = ' ',
      value = {
        "password"
            + " $argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "password"
            + " $argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
        "differentpassword"
            + " $argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$C4TWUs9rDEvq7w3+J4umqA32aWKB1+DSiRuBfYxFj94",
      })
  void itIsTheArgon2idOfOthers(String password, String kept) {
    assertThat(passwords.matches(password, kept)).isTrue();
    assertThat(passwords.matches(password + "s", kept)).isFalse();
  }

  @Test
  void onlyThePasswordItselfMatchesWhatWasMadeOfIt() {
    Credential kept = passwords.credential("green tea");
    assertThat(passwords.matches("green tea", kept.argon2id())).isTrue();
    assertThat(passwords.matches("Green tea", kept.argon2id())).isFalse();
    assertThat(passwords.matches("", kept.argon2id())).isFalse();
  }

  @Test
  void twoWhoHaveTheSamePasswordAreNotSeenToHaveIt() {
    Credential one = passwords.credential("tea");
    Credential other = passwords.credential("tea");
    assertThat(one.argon2id()).isNotEqualTo(other.argon2id());
    assertThat(one.storedKey()).isNotEqualTo(other.storedKey());
  }

  @Test
  void whatWasMadeAtAnotherCostStillMatchesAndIsOutdated() {
    Credential kept = new Passwords(DEARER, this::salt).credential("tea");
    assertThat(kept.argon2id()).startsWith("$argon2id$v=19$m=64,t=2,p=1$");
    assertThat(passwords.matches("tea", kept.argon2id())).isTrue();
    assertThat(passwords.isOutdated(kept)).isTrue();
    assertThat(passwords.isOutdated(passwords.credential("tea"))).isFalse();
  }

  @Test
  void theStandardIsWhatThePageSays() {
    assertThat(Passwords.withRandomSalts(Cost.STANDARD).hash("tea"))
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  /** A Mac writes Hangul as its letters, a PC as syllables; nobody sees a difference. */
  @Test
  void aPasswordIsTheSameFromEveryKeyboard() {
    String syllables = "\uB179\uCC28";
    String letters = "\u1102\u1169\u11A8\u110E\u1161";
    assertThat(passwords.matches(letters, passwords.hash(syllables))).isTrue();
    assertThat(passwords.matches("a\u00A0b", passwords.hash("a b"))).isTrue();
    assertThat(passwords.matches("a\u00ADb", passwords.hash("ab"))).isTrue();
  }

  @Test
  void thereIsNoEmptyPassword() {
    assertThatThrownBy(() -> passwords.credential("")).isInstanceOf(IllegalArgumentException.class);
    assertThat(passwords.credential("\u200B").storedKey()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tea",
        "$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHQ$",
        "$argon2i$v=19$m=8,t=1,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=16$m=8,t=1,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=7,t=1,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=8,t=0,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=9999999,t=1,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=8,t=1,p=0$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
      })
  void nothingMatchesWhatIsNoHash(String kept) {
    assertThat(passwords.matches("", kept)).isFalse();
    assertThat(passwords.matches("tea", kept)).isFalse();
  }

  /** Of nobody's password as much is computed as of somebody's: the answer takes as long. */
  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHQ$"})
  void thatThereIsNoSuchAccountCannotBeToldFromTheTime(@Nullable String none) {
    Filled memory = new Filled();
    Passwords counted = new Passwords(DEARER, this::salt, memory);
    String kept = counted.hash("tea");
    long wrong = memory.during(() -> counted.matches("coffee", kept));
    assertThat(wrong).isGreaterThan(DEARER.memoryKib());
    assertThat(memory.during(() -> counted.matches("coffee", none))).isEqualTo(wrong);
  }

  /** Counts the blocks of 1 KiB that are taken. */
  private static final class Filled implements BlockPool {
    private long blocks;

    long during(Runnable check) {
      long before = blocks;
      check.run();
      return blocks - before;
    }

    @Override
    public Block allocate() {
      blocks++;
      return new Block();
    }

    @Override
    public void deallocate(Block block) {
      block.clear();
    }
  }
}
