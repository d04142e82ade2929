package suda.session.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suda.core.AtBound;
import suda.core.Limit;
import suda.session.Entrance;
import suda.session.Password;
import suda.session.Sts;
import suda.session.TestClient;
import suda.session.TestNetwork;

/** A server that has a password asks everybody for it. */
class PasswordTest {
  private final Entrance entrance = new Entrance(Password.of("tea"), null, Sts.NONE);
  private final TextChat chat =
      new TextChat(new TestNetwork(TestNetwork.Answers.LATER, List.of(), entrance));
  private final TestClient<TextInput> guest = chat.connect("guest");

  @BeforeEach
  void theGuestIsAsked() {
    assertThat(guest.readAll()).containsExactly("-- this server has a password; type it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tea", "/pass tea", "/pass  tea "})
  void whoTypesItComesIn(String line) {
    guest.say("");
    guest.say(line);
    guest.say("/who");
    assertThat(guest.readAll())
        .contains("-- welcome to Suda, guest1")
        .noneMatch(said -> said.contains("tea"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"coffee", "/pass coffee", "/pass", "/help", "quit"})
  void whoTypesSomethingElseIsClosedAndNobodyHearsIt(String line) {
    guest.say(line);
    guest.say("tea");
    assertThat(guest.readAll()).containsExactly("-- that is not the password");
    assertThat(guest.isClosed()).isTrue();
    assertThat(chat.network.state().users()).isEmpty();
  }

  @Test
  @AtBound(Limit.REGISTRATION_SECONDS)
  void whoTypesNothingIsClosed() {
    chat.network.advance(Limit.REGISTRATION_SECONDS.max() * 1000L - 1000);
    assertThat(guest.isClosed()).isFalse();
    chat.network.advance(1000);
    assertThat(guest.readAll()).containsExactly("-- nobody typed the password in time");
    assertThat(guest.isClosed()).isTrue();
  }
}
