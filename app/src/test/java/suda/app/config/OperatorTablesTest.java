package suda.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suda.core.event.OperatorPrivilege;

/** Who may become an operator, as a file says it. */
class OperatorTablesTest {
  private static final String HASH = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNo";
  private static final String DIGITS = "0123456789abcdef".repeat(4);

  @TempDir Path directory;

  private Configured read(String toml) throws IOException, BadConfig {
    Path file = Files.writeString(directory.resolve("suda.toml"), toml);
    return Configuration.readAll(Map.of(), Optional.of(file.toString()), Map.of("HOME", "/home/x"));
  }

  @Test
  void anOperatorMayDoAllUnlessItsClassSaysLess() throws Exception {
    List<OperatorEntry> operators =
        read("""
        network.name = "Tea"

        [[oper_class]]
        name = "moderator"
        privileges = ["kill", "ban", "see-all"]

        [[oper]]
        name = "root"
        password = "%s"

        [[oper]]
        name = "mod"
        class = "moderator"
        account = "Alice"
        fingerprint = "%s"
        """
                .formatted(HASH, DIGITS.toUpperCase(Locale.ROOT)))
            .operators();
    assertThat(operators).extracting(OperatorEntry::name).containsExactly("root", "mod");
    assertThat(operators.getFirst().privileges()).containsExactly(OperatorPrivilege.values());
    assertThat(operators.getFirst().password()).contains(HASH);
    assertThat(operators.getLast().privileges())
        .containsExactly(OperatorPrivilege.KILL, OperatorPrivilege.BAN, OperatorPrivilege.SEE_ALL);
    assertThat(operators.getLast().account()).contains("Alice");
    assertThat(operators.getLast().fingerprint()).contains(DIGITS);
  }

  @Test
  void aFileWithoutThemHasNone() throws Exception {
    assertThat(read("listen.port = 7000").operators()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      textBlock =
          """
          oper = 3 >: oper: expected tables, each begun with [[oper]]
          oper = [1] >:1: oper: expected tables, each begun with [[oper]]
          [[oper]]#name = "a b" >:1: oper.name: expected a name of up to 32 characters without spaces
          [[oper]]#account = "x" >:1: oper.name: expected a name
          [[oper]]#name = "x" >:1: oper: expected a password, a fingerprint or an account
          [[oper]]#name = "x"#pasword = "y" >:1: oper.pasword: no such key; did you mean password?
          [[oper]]#name = "x"#password = "secret" >:1: oper.password: expected an Argon2id hash; `suda hash-password` makes one
          [[oper]]#name = "x"#fingerprint = "ab:cd" >:1: oper.fingerprint: expected a certificate's SHA-256: 64 hexadecimal digits, with colons or not
          [[oper]]#name = "x"#account = "x"#class = "y" >:1: oper.class: expected one of admin
          #[[oper_class]]#name = "admin"#privileges = [] >:2: oper_class.name: expected a class's name that no other has
          [[oper_class]]#name = "c"#privileges = ["fly"] >:1: oper_class.privileges: expected some of kill, ban, spam-filter, wallops, see-all, channel-override, defcon, rehash, audit, vhost, accounts
          [[oper_class]]#name = "c"#privileges = "kill" >:1: oper_class.privileges: expected an array of some of kill, ban, spam-filter, wallops, see-all, channel-override, defcon, rehash, audit, vhost, accounts
          [[oper]]#name = "x"#account = "x"#[[oper]]#name = "x"#account = "x" >:4: oper.name: expected an operator's name that no other has
          """)
  void aMistakeIsNamedWithFileAndLine(String toml, String message) throws IOException {
    String text = toml.replace('#', '\n');
    BadConfig refusal = catchThrowableOfType(BadConfig.class, () -> read(text));
    assertThat(refusal).as(text).hasMessage(directory.resolve("suda.toml") + message);
  }
}
