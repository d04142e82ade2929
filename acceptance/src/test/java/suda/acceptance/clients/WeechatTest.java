package suda.acceptance.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suda.acceptance.ServerProcess;
import suda.acceptance.TestSocket;

/** What WeeChat makes of the server's answers. */
class WeechatTest {
  /** Before what WeeChat could not make sense of, or calls an error. */
  private static final String ERROR = "=!=";

  @AutoClose private ServerProcess server;
  @AutoClose private TestSocket bob;
  @AutoClose private TmuxScreen weechat;

  @BeforeEach
  void bobIsThereFirst(@TempDir Path directory) throws Exception {
    server = ServerProcess.start(directory.resolve("data"));
    bob = TestSocket.irc(server.port(), "bob");
    bob.send("JOIN #tea", "TOPIC #tea :녹차");
    weechat = Screens.weechat(directory, server.port(), "woo");
  }

  @Test
  void everyAnswerIsUnderstood() throws Exception {
    capabilitiesAreEnabled();
    weechat.type("/join #tea");
    weechat.await("Topic for #tea is \"녹차\"");
    bob.send("MODE #tea +o woo");
    weechat.await("Mode #tea [+o woo] by bob");
    itChangesTheChannel();
    itAsksTheServer();
  }

  private void capabilitiesAreEnabled() throws Exception {
    String screen = weechat.await("Everybody meets in #lobby");
    String enabled = screen.substring(screen.indexOf("client capability, enabled:"));
    assertThat(enabled).contains("server-time", "message-tags", "extended-join", "away-notify");
    assertThat(screen).doesNotContain(ERROR);
  }

  private void itChangesTheChannel() throws Exception {
    weechat.type("/ban *!*@bad.example");
    weechat.await("Mode #tea [+b *!*@bad.example] by woo");
    weechat.type("/mode #tea b");
    weechat.await("[#tea] [1] *!*@bad.example banned by woo");
    bob.send("AWAY :낚시", "AWAY", "SETNAME :Bob Lee", "PRIVMSG @#tea :operators only");
    weechat.await("operators only");
    assertThat(weechat.text()).doesNotContain(ERROR);
  }

  private void itAsksTheServer() throws Exception {
    weechat.type("/buffer irc.server.suda");
    weechat.type("/whois bob");
    weechat.await("[bob] End of /WHOIS list");
    weechat.type("/who #tea");
    weechat.await("[#tea] End of WHO list");
    weechat.type("/list");
    weechat.await("End of /LIST");
    weechat.type("/quote ISON bob");
    weechat.await("Users online: bob");
    weechat.type("/away 낚시");
    weechat.await("You have been marked as being away");
    weechat.type("/away");
    weechat.await("You are no longer marked as being away");
    assertThat(weechat.text()).doesNotContain(ERROR);
  }
}
