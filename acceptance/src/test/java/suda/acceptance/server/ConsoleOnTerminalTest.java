package suda.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import suda.acceptance.ServerProcess;
import suda.acceptance.TestSocket;
import suda.acceptance.clients.TmuxScreen;

/** The operator's console on a terminal, in colour. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class ConsoleOnTerminalTest {
  private static final Pattern LISTENING = Pattern.compile("listening on \\S+ port (\\d+)");
  private static final String CTRL_C = "\u0003";
  private static final String CTRL_D = "\u0004";

  @AutoClose private TmuxScreen screen;
  @AutoClose private TestSocket bob;

  @BeforeEach
  void start(@TempDir Path directory) throws Exception {
    Path script = directory.resolve("server.sh");
    String server = String.join("' '", ServerProcess.command());
    Files.writeString(
        script,
        """
        trap : INT
        '%s' --port 0 --data '%s'
        echo "exit code $?"
        exec cat
        """
            .formatted(server, directory.resolve("data")));
    screen = TmuxScreen.open(directory, "dash", "sh " + script);
    Matcher listening = LISTENING.matcher(screen.await("Ctrl-C stops the server"));
    assertThat(listening.find()).isTrue();
    bob = TestSocket.text(Integer.parseInt(listening.group(1)), "bob");
  }

  @Test
  void whatIsTypedIsSaidAndWhatIsSaidIsShown() throws Exception {
    screen.type("차 is ready");
    bob.await("*** operator: 차 is ready");
    bob.text("좋아요\n");
    screen.await("#lobby <bob> 좋아요");
    assertThat(screen.colouredText()).containsPattern("<\u001b\\[\\d+mbob\u001b\\[39m> 좋아요");
    screen.type("/help");
    screen.await("/unban WHO");
  }

  @Test
  void whatHappensIsShownAboveTheLineBeingTyped() throws Exception {
    screen.press("tea is al");
    screen.await("tea is al");
    bob.text("is it?\n");
    screen.await("<bob> is it?");
    screen.await("keep the line", text -> text.endsWith("\ntea is al"));
    screen.press("most ready\r");
    bob.await("*** operator: tea is almost ready");
  }

  @Test
  void ctrlCSaysGoodbyeAndEndsWell() throws Exception {
    screen.press("half a line" + CTRL_C);
    assertThat(bob.rest()).contains("-- the server is stopping");
    screen.await("exit code 0");
  }

  @Test
  void theServerEndsWithItsTerminal() throws Exception {
    screen.close();
    assertThat(bob.rest()).contains("-- the server is stopping");
  }

  @Test
  void theEndOfTheConsoleIsNotTheEndOfTheServer() throws Exception {
    screen.press(CTRL_D);
    screen.await("the server goes on");
    bob.text("still there?\n");
    screen.await("<bob> still there?");
    screen.press(CTRL_C);
    assertThat(bob.rest()).contains("-- the server is stopping");
    screen.await("exit code 0");
  }
}
