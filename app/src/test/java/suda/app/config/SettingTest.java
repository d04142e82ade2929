package suda.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table holds together. */
class SettingTest {

  @ParameterizedTest
  @EnumSource
  void theDefaultIsAllowedOrNothing(Setting setting) {
    String standard = setting.standard();
    assertThat(standard.isEmpty() || setting.allowed().accepts(standard)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void theDescriptionIsOneSentence(Setting setting) {
    assertThat(setting.description()).endsWith(".").doesNotContain("\n").hasSizeBetween(10, 90);
  }

  @Test
  void noTwoSettingsShareAKeyOrAFlag() {
    assertThat(Setting.keys()).doesNotHaveDuplicates();
    assertThat(Arrays.stream(Setting.values()).map(Setting::flag)).doesNotHaveDuplicates();
  }

  @Test
  void theVariableIsMadeFromTheFlag() {
    assertThat(Setting.PORT.variable()).isEqualTo("SUDA_PORT");
    assertThat(Setting.CONNECTIONS_MAX.variable()).isEqualTo("SUDA_MAX_CONNECTIONS");
  }

  @Test
  void noKeyIsBothAValueAndATable() {
    for (String key : Setting.keys()) {
      assertThat(Setting.keys()).noneMatch(other -> other.startsWith(key + "."));
    }
  }
}
