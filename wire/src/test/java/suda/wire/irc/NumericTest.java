package suda.wire.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NumericTest {
  @Test
  void everyRowIsFoundByItsCodeAndSaysWhereItIsDefined() {
    for (Numeric numeric : Numeric.values()) {
      assertThat(numeric.code()).matches("[0-9]{3}");
      assertThat(Numeric.of(numeric.code())).isSameAs(numeric);
      assertThat(numeric.definedIn()).isNotBlank();
    }
  }

  @Test
  void everyErrorHasAText() {
    assertThat(Arrays.stream(Numeric.values()).filter(Numeric::isError))
        .isNotEmpty()
        .allMatch(Numeric::hasText);
  }

  @Test
  void whatIsNotInTheTableIsNotFound() {
    assertThat(Numeric.of("PRIVMSG")).isNull();
    assertThat(Numeric.of("999")).isNull();
    assertThat(Numeric.of("1")).isNull();
    assertThat(Numeric.of(-1)).isNull();
    assertThat(Numeric.of(1000)).isNull();
  }

  @Test
  void aReplyEndsWithItsCustomaryText() {
    Message reply = Numeric.ERR_NOSUCHNICK.reply("irc.example", "kim", "lee");

    assertThat(reply.format()).isEqualTo(":irc.example 401 kim lee :No such nick/channel");
  }

  @Test
  void aOneWordTextIsWrittenWithAColonToo() {
    assertThat(Numeric.RPL_REHASHING.reply("s", "kim", "suda.toml").format())
        .isEqualTo(":s 382 kim suda.toml :Rehashing");
  }

  @Test
  void aReplyOfDataEndsWithTheData() {
    assertThat(Numeric.RPL_UMODEIS.replyWith("s", "kim", "+i").format()).isEqualTo(":s 221 kim +i");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Numeric.RPL_UMODEIS.reply("s", "kim", "+i"));
  }

  @Test
  void argumentsFillTheTextsPlaces() {
    assertThat(Numeric.RPL_LUSERME.text(3, 1)).isEqualTo("I have 3 clients and 1 servers");
    assertThatIllegalArgumentException().isThrownBy(() -> Numeric.RPL_LUSERME.text(3));
    assertThatIllegalArgumentException().isThrownBy(() -> Numeric.RPL_LUSERME.reply("s", "kim"));
  }
}
