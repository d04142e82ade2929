package suda.acceptance.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import suda.acceptance.ServerProcess;
import suda.acceptance.SudaTool;
import suda.acceptance.TestSocket;
import suda.core.AtBound;
import suda.core.Limit;

/** {@code suda admin} and its socket. See docs/admin.md. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class AdminTest {
  @TempDir Path data;
  private ServerProcess server;

  @BeforeEach
  void start() throws Exception {
    server = ServerProcess.start(data);
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  private SudaTool admin(Object... words) throws Exception {
    List<Object> all = new ArrayList<>(List.of("admin", "--data", data));
    all.addAll(List.of(words));
    return SudaTool.run(all.toArray());
  }

  @Test
  void aVerbIsDoneAndItsAnswerShown() throws Exception {
    try (TestSocket bob = TestSocket.text(server.port(), "bob")) {
      SudaTool who = admin("who");
      assertThat(who.out()).isEqualTo("bob!text@127.0.0.1 (plain text) in #lobby\n1 user\n");
      assertThat(who.err()).isEmpty();
      assertThat(who.exitCode()).isZero();
      assertThat(admin("say", "차 is", "ready").exitCode()).isZero();
      bob.await("*** operator: 차 is ready");
      assertThat(admin("kick", "bob", "enough").out())
          .isEqualTo("-- operator: kill bob (enough)\n- bob left (" + removed() + ")\n");
      assertThat(bob.rest()).contains("-- the operator removed you: enough");
    }
  }

  private static String removed() {
    return "removed by the operator: enough";
  }

  @Test
  void aRefusalIsExitCode1() throws Exception {
    SudaTool refused = admin("kick", "nobody");
    assertThat(refused.out()).isEqualTo("nobody here is called nobody\n");
    assertThat(refused.exitCode()).isEqualTo(1);
  }

  @Test
  void linesFromAPipeAreDoneInTurn() throws Exception {
    SudaTool done = SudaTool.fed("who\n\nunban *!*@x.example\nbans\n", "admin", "--data", data);
    assertThat(done.out())
        .isEqualTo(
            "0 users\n*!*@x.example is not banned; /uban LIST shows who is\nnobody is banned\n");
    assertThat(done.exitCode()).isEqualTo(1);
  }

  @Test
  void itStopsTheServer() throws Exception {
    assertThat(admin("stop", "for tea").exitCode()).isZero();
    assertThat(server.exitCode()).isZero();
    assertThat(data.resolve("admin.sock")).doesNotExist();
    SudaTool again = admin("who");
    assertThat(again.exitCode()).isEqualTo(69);
    assertThat(again.err())
        .isEqualTo(
            "suda: no server runs with the data directory %s; start one, or name another with --data\n"
                .formatted(data));
  }

  @Test
  void aKilledServersSocketIsNoServerAndIsReplaced() throws Exception {
    server.kill();
    assertThat(data.resolve("admin.sock")).exists();
    assertThat(admin("who").exitCode()).isEqualTo(69);
    server = ServerProcess.start(data);
    assertThat(admin("who").exitCode()).isZero();
  }

  @Test
  void theSocketIsForTheServersUserAlone() throws Exception {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socketFile())))
        .isEqualTo("rw-------");
  }

  @Test
  @AtBound(Limit.ADMIN_CONNECTIONS)
  void onlySoManyProgramsAreConnectedAtOnce() throws Exception {
    List<SocketChannel> open = new ArrayList<>();
    try {
      for (int i = 0; i < Limit.ADMIN_CONNECTIONS.max(); i++) {
        SocketChannel channel = connect();
        open.add(channel);
        assertThat(reader(channel).readLine()).isEqualTo("suda-admin 1");
      }
      SudaTool refused = admin("who");
      assertThat(refused.err())
          .isEqualTo("suda: too many programs talk to the server by admin.sock\n");
      assertThat(refused.exitCode()).isEqualTo(69);
    } finally {
      for (SocketChannel channel : open) {
        channel.close();
      }
    }
  }

  @Test
  @AtBound(Limit.ADMIN_LINE_BYTES)
  void aLongerLineIsRefusedAndTheNextOneHeard() throws Exception {
    try (SocketChannel channel = connect()) {
      BufferedReader answers = reader(channel);
      answers.readLine();
      int room = Limit.ADMIN_LINE_BYTES.max() - "who ".length();
      write(channel, "who " + "x".repeat(room) + "\n");
      assertThat(answers.readLine()).isEqualTo("| 0 users");
      assertThat(answers.readLine()).isEqualTo("ok");
      write(channel, "who " + "x".repeat(room + 1) + "\nbans\n");
      assertThat(answers.readLine()).isEqualTo("| a line has at most 4096 bytes");
      assertThat(answers.readLine()).isEqualTo("refused");
      assertThat(answers.readLine()).isEqualTo("| nobody is banned");
    }
  }

  @Test
  void whoStaysConnectedDoesNotHoldUpTheStop() throws Exception {
    try (SocketChannel channel = connect()) {
      BufferedReader answers = reader(channel);
      write(channel, "bans\n");
      assertThat(answers.readLine()).isEqualTo("suda-admin 1");
      assertThat(answers.readLine()).isEqualTo("| nobody is banned");
      assertThat(answers.readLine()).isEqualTo("ok");
      long began = System.nanoTime();
      assertThat(server.terminate()).isZero();
      assertThat(answers.readLine()).isNull();
      assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began)).isLessThan(5);
    }
  }

  private Path socketFile() {
    return data.resolve("admin.sock");
  }

  private SocketChannel connect() throws Exception {
    return SocketChannel.open(UnixDomainSocketAddress.of(socketFile()));
  }

  private static BufferedReader reader(SocketChannel channel) {
    return new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
  }

  private static void write(SocketChannel channel, String text) throws Exception {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
