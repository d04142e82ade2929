package suda.acceptance.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import suda.acceptance.ServerProcess;
import suda.acceptance.SudaTool;
import suda.acceptance.TestSocket;
import suda.acceptance.crash.LobbyHistory;

/** {@code suda backup} and {@code suda restore}. See docs/admin.md. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class BackupTest {
  private static final int SENDERS = 3;
  private static final int ACKNOWLEDGED_BEFORE = 300;

  @TempDir Path directory;
  private Path data;
  private Path file;
  private Path restored;

  @BeforeEach
  void name() {
    data = directory.resolve("data");
    file = directory.resolve("backup.zip");
    restored = directory.resolve("restored");
  }

  @Test
  void whatWasAcknowledgedBeforeABackupUnderLoadIsRestored() throws Exception {
    List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
    List<String> before;
    List<String> original;
    startOnce();
    try (ServerProcess server = ServerProcess.start(data, "--max-lines-per-second", "0")) {
      try (Load load = new Load(server.port(), acknowledged)) {
        load.awaitAcknowledged(ACKNOWLEDGED_BEFORE);
        before = List.copyOf(acknowledged);
        SudaTool backup = SudaTool.run("backup", "--data", data, file);
        assertThat(backup.err()).isEmpty();
        assertThat(backup.out()).startsWith(file + ": all up to event ");
        assertThat(backup.exitCode()).isZero();
        load.awaitAcknowledged(acknowledged.size() + SENDERS);
      }
      original = new LobbyHistory().readOn(server.port());
    }
    SudaTool restore = SudaTool.run("restore", file, "--data", restored);
    assertThat(restore.err()).isEmpty();
    assertThat(restore.exitCode()).isZero();
    try (ServerProcess server = ServerProcess.start(restored)) {
      List<String> history = new LobbyHistory().readOn(server.port());
      assertThat(history).containsAll(before);
      assertThat(original).startsWith(history.toArray(String[]::new));
      goesOn(server.port());
    }
  }

  /** So that there is a snapshot, and the journal begins behind it. */
  private void startOnce() throws Exception {
    try (ServerProcess server = ServerProcess.start(data);
        TestSocket ann = TestSocket.irc(server.port(), "ann", "server-time")) {
      ann.send("JOIN #tea", "TOPIC #tea :green", "PRIVMSG #lobby :first of all");
      ann.barrier("said");
      assertThat(server.terminate()).isZero();
    }
  }

  private static void goesOn(int port) throws Exception {
    try (TestSocket bob = TestSocket.irc(port, "bob", "echo-message")) {
      bob.send("JOIN #tea");
      bob.await("332 bob #tea :green");
      bob.send("PRIVMSG #lobby :it goes on");
      bob.await("PRIVMSG #lobby :it goes on");
    }
    assertThat(new LobbyHistory().readOn(port)).endsWith("it goes on");
  }

  /** Clients that talk in the lobby, and note what the server has acknowledged. */
  private static final class Load implements AutoCloseable {
    private final List<String> acknowledged;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(SENDERS);

    Load(int port, List<String> acknowledged) {
      this.acknowledged = acknowledged;
      for (int i = 0; i < SENDERS; i++) {
        String nick = "sender" + i;
        Thread.ofVirtual().start(() -> talk(port, nick));
      }
    }

    private void talk(int port, String nick) {
      try (TestSocket socket = TestSocket.irc(port, nick, "echo-message")) {
        for (int i = 0; !stopping.get(); i++) {
          String text = nick + " says " + i;
          socket.send("PRIVMSG #lobby :" + text);
          socket.awaitLine(line -> line.endsWith(" PRIVMSG #lobby :" + text));
          say(text);
        }
      } catch (IOException lost) {
        say(lost.toString());
      } finally {
        ended.countDown();
      }
    }

    private void say(String text) {
      synchronized (acknowledged) {
        acknowledged.add(text);
        acknowledged.notifyAll();
      }
    }

    void awaitAcknowledged(int count) throws InterruptedException {
      synchronized (acknowledged) {
        while (acknowledged.size() < count) {
          acknowledged.wait();
        }
      }
    }

    @Override
    public void close() throws InterruptedException {
      stopping.set(true);
      ended.await();
    }
  }

  @Test
  void aStoppedServersDataAreBackedUpTheSame() throws Exception {
    startOnce();
    assertThat(SudaTool.run("backup", "--data", data, file).exitCode()).isZero();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(SudaTool.run("restore", "--data", restored, file).exitCode()).isZero();
    try (ServerProcess server = ServerProcess.start(restored)) {
      assertThat(new LobbyHistory().readOn(server.port())).containsExactly("first of all");
      goesOn(server.port());
    }
    assertThat(directory).isDirectoryNotContaining("glob:**.{partial,suda-copy-*}");
  }

  @Test
  void nothingIsWrittenOver() throws Exception {
    startOnce();
    Files.writeString(file, "mine");
    SudaTool refused = SudaTool.run("backup", "--data", data, file);
    assertThat(refused.err())
        .isEqualTo(
            "suda: %s is there already; name another file, or add --overwrite\n".formatted(file));
    assertThat(refused.exitCode()).isEqualTo(73);
    assertThat(file).hasContent("mine");
    assertThat(SudaTool.run("backup", "--overwrite", "--data", data, file).exitCode()).isZero();
    SudaTool full = SudaTool.run("restore", "--data", data, file);
    assertThat(full.err()).startsWith("suda: " + data + " is not empty (it has ");
    assertThat(full.exitCode()).isEqualTo(73);
  }

  @Test
  void whatIsNoWholeBackupIsNotRestored() throws Exception {
    startOnce();
    assertThat(SudaTool.run("backup", "--data", data, file).exitCode()).isZero();
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(bytes.length() / 2);
      int middle = bytes.read();
      bytes.seek(bytes.length() / 2);
      bytes.write(middle ^ 1);
    }
    SudaTool damaged = SudaTool.run("restore", "--data", restored, file);
    assertThat(damaged.err()).contains("suda: " + file + " is damaged: ");
    assertThat(damaged.exitCode()).isEqualTo(65);
    assertThat(restored).isDirectoryNotContaining(path -> !path.endsWith("suda.lock"));
    Files.writeString(file, "a poem");
    SudaTool poem = SudaTool.run("restore", "--data", restored, file);
    assertThat(poem.err()).startsWith("suda: " + file + " is no backup: ");
    assertThat(poem.exitCode()).isEqualTo(65);
  }

  @Test
  void whatIsNotThereIsSaid() throws Exception {
    SudaTool backup = SudaTool.run("backup", "--data", data, file);
    assertThat(backup.err()).isEqualTo("suda: there is no server's data in " + data + "\n");
    assertThat(backup.exitCode()).isEqualTo(66);
    SudaTool restore = SudaTool.run("restore", "--data", restored, file);
    assertThat(restore.err()).isEqualTo("suda: there is no " + file + "\n");
    assertThat(restore.exitCode()).isEqualTo(66);
  }
}
