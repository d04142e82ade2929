package suda.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import suda.app.config.Allowed.FilePath;
import suda.app.config.Allowed.ListOf;
import suda.app.config.Allowed.OneOf;
import suda.app.config.Allowed.Parsed;
import suda.app.config.Allowed.Text;
import suda.app.config.Allowed.WholeNumber;
import suda.netty.Offer;

/** The order of the sources, and each setting by each of them. */
class ConfigurationTest {

  @TempDir Path directory;

  private final Map<Setting, String> flags = new HashMap<>();
  private final Map<String, String> environment = new HashMap<>();
  private Optional<String> file = Optional.empty();

  @BeforeEach
  void aHome() {
    environment.put("HOME", "/home/mina");
  }

  @Test
  void withNothingSaidTheDefaultsHold() throws BadConfig {
    assertThat(read().listen())
        .isEqualTo(new ServerConfig.Listen("127.0.0.1", 9999, ServerConfig.Transport.AUTO, 0));
    assertThat(read().names().motdFile()).isEmpty();
  }

  @Test
  void eachSourceWinsOverTheOneBeforeIt() throws Exception {
    file("listen.port = 1");
    assertThat(read().listen().port()).isEqualTo(1);
    environment.put("port", "2");
    assertThat(read().listen().port()).isEqualTo(2);
    environment.put("SUDA_PORT", "3");
    assertThat(read().listen().port()).isEqualTo(3);
    flags.put(Setting.PORT, "4");
    assertThat(read().listen().port()).isEqualTo(4);
  }

  @Test
  void aSourceThatSaysNothingAboutASettingLeavesIt() throws Exception {
    file("listen.host = '::1'");
    environment.put("port", "2");
    assertThat(read().listen().host()).isEqualTo("::1");
    assertThat(read().listen().port()).isEqualTo(2);
  }

  @Test
  void theTutorialsVariablesSayWhereToListen() throws BadConfig {
    environment.put("host", "0.0.0.0");
    environment.put("port", "7000");
    assertThat(read().listen().host()).isEqualTo("0.0.0.0");
    assertThat(read().listen().port()).isEqualTo(7000);
  }

  @Test
  void aVariableSetToNothingIsNotSet() throws BadConfig {
    environment.put("SUDA_PORT", "");
    assertThat(read().listen().port()).isEqualTo(9999);
  }

  @Test
  void theFileMayBeNamedByTheEnvironment() throws Exception {
    file("listen.port = 1");
    environment.put("SUDA_CONFIG", file.orElseThrow());
    file = Optional.empty();
    assertThat(read().listen().port()).isEqualTo(1);
  }

  @Test
  void aPathInAFileCountsFromTheFilesDirectory() throws Exception {
    file("motd.file = 'motd.txt'\ndata.directory = '/var/lib/suda'");
    assertThat(read().names().motdFile()).contains(directory.resolve("motd.txt"));
    assertThat(read().storage().directory()).isEqualTo(Path.of("/var/lib/suda"));
  }

  @Test
  void dataIsKeptWhereTheXdgSpecificationHasIt() throws BadConfig {
    assertThat(read().storage().directory()).isEqualTo(Path.of("/home/mina/.local/share/suda"));
    environment.put("XDG_DATA_HOME", "/data");
    assertThat(read().storage().directory()).isEqualTo(Path.of("/data/suda"));
    environment.put("XDG_DATA_HOME", "relative");
    assertThat(read().storage().directory()).isEqualTo(Path.of("/home/mina/.local/share/suda"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HOME", "XDG_DATA_HOME"})
  void aHomeThatIsNoPathIsRefusedByName(String variable) {
    environment.put(variable, "/home/\0");
    assertThatThrownBy(this::read).isInstanceOf(BadConfig.class).hasMessageStartingWith(variable);
  }

  @Test
  void aHomeDoesNotMatterWhereTheDataDirectoryIsNamed() throws BadConfig {
    environment.put("HOME", "/home/\0");
    flags.put(Setting.DATA_DIRECTORY, "/data");
    assertThat(read().storage().directory()).isEqualTo(Path.of("/data"));
  }

  @ParameterizedTest
  @EnumSource
  void everySettingIsTakenFromAFlag(Setting setting) throws BadConfig {
    ServerConfig before = read();
    flags.put(setting, another(setting));
    assertThat(read()).isNotEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void everySettingIsTakenFromItsVariable(Setting setting) throws BadConfig {
    ServerConfig before = read();
    environment.put(setting.variable(), another(setting));
    assertThat(read()).isNotEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void everySettingIsTakenFromAFile(Setting setting) throws Exception {
    ServerConfig before = read();
    String quote = setting.allowed() instanceof WholeNumber ? "" : "'";
    file(setting.key() + " = " + quote + another(setting) + quote);
    assertThat(read()).isNotEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void aNumberIsTakenAtItsBoundsAndRefusedPastThem(Setting setting) {
    WholeNumber number = (WholeNumber) setting.allowed();
    assertThat(number.accepts("" + number.least())).isTrue();
    assertThat(number.accepts("" + number.most())).isTrue();
    assertThat(number.accepts("" + (number.least() - 1))).isFalse();
    assertThat(number.accepts("" + (number.most() + 1))).isFalse();
  }

  static Stream<Setting> numbers() {
    return Arrays.stream(Setting.values()).filter(one -> one.allowed() instanceof WholeNumber);
  }

  /** A value that is allowed and not the default. */
  private static String another(Setting setting) {
    return switch (setting.allowed()) {
      case WholeNumber number -> "" + (number.most() - 1);
      case OneOf one ->
          one.words().reversed().stream()
              .filter(word -> !word.equals(setting.standard()))
              .findFirst()
              .orElseThrow();
      case FilePath _ -> "/elsewhere";
      case Text _ -> anotherText(setting);
      case ListOf list when list.each() instanceof FilePath -> "/elsewhere";
      case ListOf _, Parsed _ ->
          switch (setting) {
            case LISTEN_ALSO -> "irc://0.0.0.0:6667";
            case WEB_ORIGINS -> "https://chat.example";
            case DNS_SERVER -> "192.0.2.53";
            default -> "192.0.2.0/24";
          };
    };
  }

  private static String anotherText(Setting setting) {
    return switch (setting) {
      case LOBBY -> "#tea";
      case RELAY_SEPARATORS -> "~";
      case MAIL_FROM -> "suda@other.example";
      case NETWORK_ICON, WEB_URL -> "https://tea.example/icon.png";
      default -> "other.example";
    };
  }

  @Test
  void aListIsAnArrayInAFileAndHasCommasElsewhere() throws Exception {
    file("tls.certificates = ['one.pem', '/two.pem']\nweb.origins = []");
    List<Path> paths = List.of(directory.resolve("one.pem"), Path.of("/two.pem"));
    assertThat(read().entry().tls().certificates()).isEqualTo(paths);
    assertThat(read().entry().origins()).isEmpty();
    environment.put("SUDA_WEB_ORIGINS", "https://one.example,https://two.example");
    assertThat(read().entry().origins())
        .containsExactly("https://one.example", "https://two.example");
  }

  @Test
  void aListenerIsAtAPortOrAtASocket() throws BadConfig {
    flags.put(Setting.LISTEN_ALSO, "irc://0.0.0.0:6667,ircs://[::1]:6697,any:///run/suda.sock");
    assertThat(read().entry().also())
        .containsExactly(
            new Listener(Offer.IRC, "0.0.0.0", 6667),
            new Listener(Offer.IRCS, "::1", 6697),
            new Listener(Offer.ANY, "", 0, Optional.of(Path.of("/run/suda.sock"))));
  }

  private void file(String text) throws IOException {
    file = Optional.of(Files.writeString(directory.resolve("suda.toml"), text).toString());
  }

  private ServerConfig read() throws BadConfig {
    return Configuration.read(flags, file, environment);
  }
}
