package suda.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import suda.acceptance.ServerProcess;
import suda.acceptance.TestSocket;

/** What the operator types through a pipe. See docs/console.md. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class PipedConsoleTest {
  @TempDir Path data;
  private ServerProcess server;
  private TestSocket bob;
  private TestSocket ann;

  @BeforeEach
  void start() throws Exception {
    server = ServerProcess.start(data);
    bob = TestSocket.text(server.port(), "bob");
    ann = TestSocket.irc(server.port(), "ann", "server-time");
  }

  @AfterEach
  void stop() throws Exception {
    bob.close();
    ann.close();
    server.close();
  }

  @Test
  void aLineIsSaidToEverybody() throws Exception {
    server.type("차 is ready");
    assertThat(bob.await("차 is ready").getLast()).isEqualTo("*** operator: 차 is ready");
    assertThat(ann.await("차 is ready").getLast()).contains(" NOTICE ");
  }

  @Test
  void itShowsWhatHappens() throws Exception {
    server.awaitOutput("+ ann connected from 127.0.0.1 (IRC)");
    bob.text("hello\n");
    server.awaitOutput("#lobby <bob> hello");
    bob.text("/quit tea is ready\n");
    server.awaitOutput("- bob left (tea is ready)");
  }

  @Test
  void itAnswersQuestions() throws Exception {
    ann.send("TOPIC #lobby :tea and \u001b[31mmore");
    ann.await("TOPIC #lobby");
    server.type("/who");
    server.awaitOutput("ann!~ann@127.0.0.1 (IRC) in #lobby");
    server.awaitOutput("bob!text@127.0.0.1 (plain text) in #lobby");
    server.type("/rooms");
    server.awaitOutput("#lobby (2) tea and ");
    server.type("/help");
    server.awaitOutput("/unban WHO");
    assertThat(server.output()).noneMatch(line -> line.contains("\u001b"));
  }

  @Test
  void itKicks() throws Exception {
    server.type("/kick bob enough");
    assertThat(bob.rest()).contains("-- the operator removed you: enough");
    ann.await(" QUIT ");
  }

  @Test
  void itKeepsPeopleOutAndLetsThemIn() throws Exception {
    server.type("/ban *!text@* no tea");
    assertThat(bob.rest()).contains("no tea");
    try (TestSocket again = new TestSocket(server.port())) {
      again.text("hello\n");
      assertThat(again.rest()).contains("banned");
    }
    server.type("/unban *!text@*");
    server.awaitOutput("no longer banned");
    try (TestSocket again = TestSocket.guest(server.port())) {
      assertThat(again.guestName()).startsWith("guest");
    }
  }

  @Test
  void theEndOfThePipeIsNotTheEndOfTheServer() throws Exception {
    server.console().close();
    bob.text("still there?\n");
    ann.await("still there?");
  }
}
