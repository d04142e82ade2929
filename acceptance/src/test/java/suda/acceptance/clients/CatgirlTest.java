package suda.acceptance.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suda.acceptance.ServerProcess;
import suda.acceptance.TestSocket;

/** catgirl, which speaks by TLS only and can know servers and accounts by their certificates. */
class CatgirlTest {
  @TempDir private Path directory;
  @AutoClose private ServerProcess server;
  @AutoClose private TestSocket nara;

  @BeforeEach
  void anAccountAndAPlainTextUserAreThere() throws Exception {
    server = ServerProcess.start(directory.resolve("data"));
    TestSocket.register(server.port(), "gaeul", "swordfish");
    nara = TestSocket.text(server.port(), "nara");
    nara.text("/join #tea\n");
    nara.await("you are in #tea");
    certificates();
  }

  @Test
  void anAccountIsOpenedByItsPasswordAndThenByTheCertificateThatWasAdded() throws Exception {
    try (TmuxScreen catgirl = catgirl("first", "-a gaeul:swordfish")) {
      theyTalk(catgirl);
      itIsLoggedIn(catgirl);
      catgirl.type("/ns CERT ADD");
      catgirl.await("NickServ +1");
      catgirl.type("/window NickServ");
      catgirl.await("the certificate opens your account");
      catgirl.type("/quit 안녕");
      nara.await("gaeul left");
    }
    try (TmuxScreen catgirl = catgirl("second", "-e")) {
      itIsLoggedIn(catgirl);
    }
  }

  private static void itIsLoggedIn(TmuxScreen catgirl) throws Exception {
    catgirl.type("/window <network>");
    catgirl.type("/whois gaeul");
    catgirl.await("gaeul is logged in as gaeul");
    catgirl.await("gaeul is using a secure connection");
  }

  private void theyTalk(TmuxScreen catgirl) throws Exception {
    catgirl.type("녹차 드실 분?");
    nara.await("#tea <gaeul> 녹차 드실 분?");
    nara.text("저요\n/me 차를 따른다\n/topic 백차\n");
    catgirl.await("<nara> 저요");
    catgirl.await("* nara 차를 따른다");
    catgirl.await("백차");
    catgirl.type("/me 마신다");
    nara.await("#tea * gaeul 마신다");
  }

  /** The server's, as catgirl is shown it, and one of catgirl's own. */
  private void certificates() throws Exception {
    Programs.require("catgirl", "catgirl");
    String port = String.valueOf(server.port());
    Path shown = directory.resolve("server.pem");
    run(new ProcessBuilder("catgirl", "-o", "-h", "127.0.0.1", "-p", port), shown);
    Path own = directory.resolve("gaeul.pem");
    run(new ProcessBuilder("catgirl", "-g", own.toString()), directory.resolve("log"));
  }

  private static void run(ProcessBuilder program, Path output) throws Exception {
    Process process =
        program
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor()).as("%s", program.command()).isZero();
  }

  private TmuxScreen catgirl(String home, String login) throws Exception {
    TmuxScreen screen =
        TmuxScreen.open(
            Files.createDirectory(directory.resolve(home)),
            "catgirl",
            "catgirl -h 127.0.0.1 -p %1$d -t %2$s/server.pem -c %2$s/gaeul.pem -n gaeul -j '#tea' %3$s"
                .formatted(server.port(), directory, login));
    screen.await("gaeul arrives in #tea");
    return screen;
  }
}
