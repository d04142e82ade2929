package suda.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one line that a mistake is answered with. */
class BadConfigTest {

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      textBlock =
          """
          listen.port = "abc" > 1: listen.port: expected a whole number from 0 to 65535, found "abc"
          listen.port = 65536 > 1: listen.port: expected a whole number from 0 to 65535, found "65536"
          listen.port = -1 > 1: listen.port: expected a whole number from 0 to 65535, found "-1"
          listen.port = 1.5 > 1: listen.port: expected a whole number from 0 to 65535, found 1.5
          listen.port = "9999" > 1: listen.port: expected a whole number from 0 to 65535, found "9999"
          listen.port = [1, 2] > 1: listen.port: expected a whole number from 0 to 65535, found an array
          listen = 3 > 1: listen: expected a table, [listen], found 3
          listen.host = true > 1: listen.host: expected a host name or an address, found true
          listen.host = "a b" > 1: listen.host: expected a host name or an address, found "a b"
          transport = "kqueue" > 1: transport: expected one of auto, io_uring, epoll, nio, found "kqueue"
          nicks = 1 > 1: nicks: expected one of ascii, unicode, found 1
          server.name = "suda" > 1: server.name: expected a host name with a dot in it, up to 63 characters, found "suda"
          network.name = "my net" > 1: network.name: expected a name of up to 32 characters without spaces, found "my net"
          lobby.name = "lobby" > 1: lobby.name: expected a channel name: # and up to 63 characters without spaces, commas or colons, found "lobby"
          data.directory = "" > 1: data.directory: expected the path of a directory, found ""
          motd.file = 7 > 1: motd.file: expected the path of a file, found 7
          proxy.from = ["::1", "all"] > 1: proxy.from: expected addresses or ranges such as 192.0.2.7 or 2001:db8::/32, found "all"
          proxy.from = ["192.0.2.0/33"] > 1: proxy.from: expected addresses or ranges such as 192.0.2.7 or 2001:db8::/32, found "192.0.2.0/33"
          web.origins = [1] > 1: web.origins: expected origins such as https://chat.example.org or https://*.example.org, found 1
          listen.prot = 1 > 1: listen.prot: no such key; did you mean listen.port?
          server.port = 1 > 1: server.port: no such key; did you mean listen.port?
          colour = "red" > 1: colour: no such key; docs/configuration.md has them all
          """)
  void aBadKeyOrValueIsNamedWithFileAndLine(String toml, String message) throws IOException {
    assertThat(refusalOf(toml)).isEqualTo(place(message));
  }

  @Test
  void theLineIsTheKeysOwn() throws IOException {
    assertThat(refusalOf("# how to listen\n[listen]\nhost = '::1'\nport = 'abc'\n"))
        .startsWith(place("4: listen.port: expected a whole number"));
  }

  @Test
  void aSyntaxErrorIsOneLineWithItsPlace() throws IOException {
    assertThat(refusalOf("[listen]\nport = = 1\n")).startsWith(place("2: ")).doesNotContain("\n");
  }

  @Test
  void aKeyGivenTwiceIsNamedWithItsSecondLine() throws IOException {
    assertThat(refusalOf("threads = 1\nthreads = 2\n"))
        .startsWith(place("2: "))
        .contains("threads");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThat(refusal("/nowhere/suda.toml")).isEqualTo("/nowhere/suda.toml: no such file");
  }

  @Test
  void aDirectoryIsNoFile() {
    assertThat(refusal(directory.toString()))
        .isEqualTo(directory + ": expected a TOML file of up to 1 MiB");
  }

  @Test
  void aFileInAnotherEncodingIsRefused() throws IOException {
    Path file = directory.resolve("suda.toml");
    Files.write(file, "lobby.name = '#caf\u00e9'".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(refusal(file.toString())).isEqualTo(file + ": expected UTF-8 text");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          SUDA_PORT > abc > SUDA_PORT: expected a whole number from 0 to 65535, found "abc"
          port > 70000 > port: expected a whole number from 0 to 65535, found "70000"
          host > a b > host: expected a host name or an address, found "a b"
          SUDA_PROT > 1 > SUDA_PROT: no such variable; did you mean SUDA_PORT?
          SUDA_CONFIG > /nowhere > /nowhere: no such file
          """)
  void aBadVariableIsNamed(String name, String value, String message) {
    BadConfig refusal =
        catchThrowableOfType(
            BadConfig.class,
            () -> Configuration.read(Map.of(), Optional.empty(), Map.of(name, value)));
    assertThat(refusal).hasMessage(message);
  }

  @Test
  void variablesOfTheLauncherAndOfOthersAreLeftAlone() throws BadConfig {
    Map<String, String> environment = Map.of("SUDA_JAVA_OPTS", "-Xmx1g", "PORT", "abc", "TERM", "");
    assertThat(Configuration.read(Map.of(), Optional.empty(), environment).listen().port())
        .isEqualTo(9999);
  }

  @Test
  void aBadFlagIsNamed() {
    BadConfig refusal =
        catchThrowableOfType(
            BadConfig.class,
            () -> Configuration.read(Map.of(Setting.PORT, "abc"), Optional.empty(), Map.of()));
    assertThat(refusal)
        .hasMessage("--port: expected a whole number from 0 to 65535, found \"abc\"");
  }

  @Test
  void aBadValueIsRefusedAlsoWhereAFlagWins() throws IOException {
    Path file = Files.writeString(directory.resolve("suda.toml"), "listen.port = 'abc'");
    BadConfig refusal =
        catchThrowableOfType(
            BadConfig.class,
            () ->
                Configuration.read(
                    Map.of(Setting.PORT, "1"), Optional.of(file.toString()), Map.of()));
    assertThat(refusal).hasMessageContaining("listen.port");
  }

  @Test
  void controlCharactersAreShownHarmlessly() {
    BadConfig refusal =
        catchThrowableOfType(
            BadConfig.class,
            () ->
                Configuration.read(
                    Map.of(Setting.HOST, "a\u001b[2Jb\n"), Optional.empty(), Map.of()));
    assertThat(refusal).hasMessageContaining("found \"a\uFFFD[2Jb\uFFFD\"");
  }

  private String refusalOf(String toml) throws IOException {
    return refusal(Files.writeString(directory.resolve("suda.toml"), toml).toString());
  }

  private String refusal(String file) {
    BadConfig refusal =
        catchThrowableOfType(
            BadConfig.class, () -> Configuration.read(Map.of(), Optional.of(file), Map.of()));
    return String.valueOf(refusal.getMessage());
  }

  private String place(String lineAndMessage) {
    return directory.resolve("suda.toml") + ":" + lineAndMessage;
  }
}
