package suda.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChatSetupTest {

  @Test
  void theNickIsAsNearToTheLoginAsAServerAllows() {
    assertThat(ChatSetup.nickFrom("mina")).isEqualTo("mina");
    assertThat(ChatSetup.nickFrom("DOMAIN\\Mina Kim")).isEqualTo("domainminakim");
    assertThat(ChatSetup.nickFrom("7of9")).isEqualTo("of9");
    assertThat(ChatSetup.nickFrom("a".repeat(40))).hasSize(20);
  }

  @Test
  void aLoginWithoutLettersIsAGuest() {
    assertThat(ChatSetup.nickFrom("")).isEqualTo("guest");
    assertThat(ChatSetup.nickFrom("미나")).isEqualTo("guest");
  }

  @Test
  void aRoomNeedsNoSign() {
    assertThat(ChatSetup.roomFrom("tea")).isEqualTo("#tea");
    assertThat(ChatSetup.roomFrom("#tea")).isEqualTo("#tea");
  }

  @Test
  void theLobbyIsTheRoomIfNoneIsNamed() {
    ChatSetup setup = ChatSetup.of("::1", 9999, Optional.empty(), Optional.empty(), false, "mina");
    assertThat(setup.room()).isEqualTo("#lobby");
    assertThat(setup.address()).isEqualTo("[::1]:9999");
  }
}
