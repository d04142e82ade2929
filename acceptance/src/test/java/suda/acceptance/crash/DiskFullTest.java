package suda.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import suda.acceptance.ServerProcess;
import suda.acceptance.TestSocket;

/** A disk that is full to the last byte. See docs/adr/0008-a-full-journal-makes-senders-wait.md. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class DiskFullTest {
  private static final String FULL = "no space left to store messages";
  private static final String BACK = "can store messages again";
  private static final int MESSAGES = 40;

  @TempDir Path mountPoint;
  @TempDir Path elsewhere;

  @Test
  void whatIsSaidWaitsAndIsAcceptedOnceWhenThereIsSpace() throws Exception {
    try (TinyDisk disk = TinyDisk.mount(mountPoint)) {
      try (ServerProcess server = ServerProcess.start(disk.data());
          TestSocket ann = TestSocket.irc(server.port(), "ann", "echo-message");
          TestSocket bob = TestSocket.text(server.port(), "bob")) {
        List<String> echoed = echoes(talkUntilFull(ann, disk));
        List<String> heard = new ArrayList<>(bob.await(FULL));
        server.awaitOutput(FULL);
        assertThat(storedNow(disk)).startsWith(echoed.toArray(String[]::new));
        bob.text("bob-1\n");
        disk.free();
        echoed.addAll(echoes(ann.await("bob-1")));
        assertThat(echoed).isEqualTo(said());
        ann.send("PRIVMSG #lobby :the end");
        heard.addAll(bob.await("the end"));
        assertThat(heard).filteredOn(line -> line.contains(BACK)).hasSize(1);
        assertThat(heard)
            .filteredOn(line -> line.startsWith("<ann> ann-"))
            .isEqualTo(said().stream().map(text -> "<ann> " + text).toList());
        server.kill();
      }
      List<String> all = new ArrayList<>(said());
      all.addAll(List.of("bob-1", "the end"));
      assertThat(new StoredData(disk.data()).lobby()).isEqualTo(all);
    }
  }

  /** One message while there is space, and then many. */
  private static List<String> talkUntilFull(TestSocket ann, TinyDisk disk) throws Exception {
    List<String> said = said();
    ann.send("PRIVMSG #lobby :" + said.getFirst());
    List<String> lines = new ArrayList<>(ann.await(said.getFirst()));
    disk.fill();
    for (String text : said.subList(1, MESSAGES)) {
      ann.send("PRIVMSG #lobby :" + text);
    }
    lines.addAll(ann.await(FULL));
    return lines;
  }

  private static List<String> said() {
    List<String> said = new ArrayList<>();
    for (int i = 1; i <= MESSAGES; i++) {
      said.add("ann-" + i);
    }
    return said;
  }

  private static List<String> echoes(List<String> lines) {
    List<String> echoes = new ArrayList<>();
    for (String line : lines) {
      int at = line.indexOf(" PRIVMSG #lobby :ann-");
      if (at >= 0) {
        echoes.add(line.substring(line.indexOf(':', at) + 1));
      }
    }
    return echoes;
  }

  /** What a server would find that began now, with space. */
  private List<String> storedNow(TinyDisk disk) throws Exception {
    Path copy = elsewhere.resolve("copy");
    disk.copyData(copy);
    return new StoredData(copy).lobby();
  }

  /** Its last words are no snapshot of what the journal never got. */
  @Test
  void stoppedWhileFullItStartsAgainWithWhatWasAcknowledged() throws Exception {
    try (TinyDisk disk = TinyDisk.mount(mountPoint)) {
      List<String> echoed;
      try (ServerProcess server = ServerProcess.start(disk.data());
          TestSocket ann = TestSocket.irc(server.port(), "ann", "echo-message")) {
        echoed = echoes(talkUntilFull(ann, disk));
        server.signal("TERM");
        echoed.addAll(echoes(ann.await("ERROR :")));
        disk.free();
        ann.close();
        assertThat(server.exitCode()).isZero();
      }
      try (ServerProcess again = ServerProcess.start(disk.data());
          TestSocket guest = TestSocket.guest(again.port())) {
        guest.text("hello again\n");
        again.awaitOutput("hello again");
      }
      assertThat(new StoredData(disk.data()).lobby()).startsWith(echoed.toArray(String[]::new));
    }
  }

  @Test
  void onAFullDiskANewServerSaysSoAndEnds() throws Exception {
    try (TinyDisk disk = TinyDisk.mount(mountPoint)) {
      disk.fill();
      assertRefuses(disk, "No space left on device");
    }
  }

  @Test
  void onAReadOnlyDiskTheServerSaysSoAndEnds() throws Exception {
    try (TinyDisk disk = TinyDisk.mount(mountPoint)) {
      disk.makeReadOnly();
      assertRefuses(disk, "Read-only file system");
    }
  }

  private static void assertRefuses(TinyDisk disk, String why) throws Exception {
    try (ServerProcess server = ServerProcess.begin(disk.data())) {
      assertThat(server.exitCode()).isEqualTo(73);
      assertThat(server.output()).hasSize(1);
      assertThat(server.output().getFirst())
          .startsWith("suda: data directory " + disk.data())
          .contains(why);
    }
  }
}
