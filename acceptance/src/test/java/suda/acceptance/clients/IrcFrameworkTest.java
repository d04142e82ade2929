package suda.acceptance.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suda.acceptance.ServerProcess;
import suda.acceptance.TestSocket;

/** What irc-framework makes of IRCv3 as Suda speaks it. */
class IrcFrameworkTest {
  private static final String PASSWORD = "녹차한잔하실래요";
  private static final String[] CAPABILITIES = {
    "draft/chathistory", "draft/multiline", "draft/message-redaction", "soju.im/search"
  };

  @AutoClose private ServerProcess server;
  @AutoClose private IrcFrameworkUser mina;
  @AutoClose private IrcFrameworkUser jun;

  @BeforeAll
  static void theLibraryIsInstalled() throws Exception {
    IrcFrameworkUser.install();
  }

  @BeforeEach
  void minaIsLoggedInAndInARoomWithJun(@TempDir Path data) throws Exception {
    server = ServerProcess.start(data);
    TestSocket.register(server.port(), "mina", PASSWORD);
    jun = new IrcFrameworkUser(server.port(), "jun", "", CAPABILITIES);
    jun.heard.await("connected as jun");
    jun.does("join", "#tea");
    jun.heard.await("jun joined");
    mina = new IrcFrameworkUser(server.port(), "mina", PASSWORD, CAPABILITIES);
    mina.heard.await("logged in as mina");
    mina.heard.await("connected as mina");
    mina.does("join", "#tea");
    jun.heard.await("mina (mina) joined");
  }

  @Test
  void aWrongPasswordOpensNeitherTheAccountNorItsNick() throws Exception {
    TestSocket.register(server.port(), "sora", PASSWORD);
    try (IrcFrameworkUser sora = new IrcFrameworkUser(server.port(), "sora", "홍차한잔하실래요")) {
      sora.heard.await("not logged in: fail SASL authentication failed");
      sora.heard.await("not sora: Nickname is reserved: log in to its account");
      sora.does("changeNick", "guest");
      sora.heard.await("connected as guest");
    }
  }

  @Test
  void whatIsSaidIsFoundAnsweredAndTakenBack() throws Exception {
    String said = theyTalk();
    historyIsWhatWasHeard(said);
    severalLinesAreOneMessage();
    String id = said.substring(0, said.indexOf(' '));
    aReactionComesWithWhatItIsTo(id);
    aMessageIsFoundUntilItIsTakenBack(said, id);
    assertThat(mina.heard.lines()).noneMatch(line -> line.matches("(error|.* FAIL) .*"));
    assertThat(jun.heard.lines()).noneMatch(line -> line.matches("(error|.* FAIL) .*"));
  }

  /** Returns the msgid and the time of the first thing that was said, as jun heard it. */
  private String theyTalk() throws Exception {
    mina.does("say", "#tea", "녹차 드실 분?");
    String said = jun.heard.awaitStart("<mina> 녹차 드실 분? ");
    assertThat(said).matches("\\S+ \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    mina.heard.await("<mina> 녹차 드실 분? " + said);
    jun.does("say", "#tea", "저요 👋");
    String answered = jun.heard.awaitStart("<jun> 저요 👋 ");
    mina.heard.await("<jun> 저요 👋 " + answered);
    return said;
  }

  private void historyIsWhatWasHeard(String said) throws Exception {
    jun.does("raw", "CHATHISTORY", "LATEST", "#tea", "*", "10");
    jun.heard.await("chathistory <mina> 녹차 드실 분? " + said);
    jun.heard.awaitStart("chathistory <jun> 저요 👋 ");
    jun.heard.await("end of chathistory #tea");
  }

  private void severalLinesAreOneMessage() throws Exception {
    mina.does("raw", "BATCH", "+1", "draft/multiline", "#tea");
    mina.does("say", "#tea", "물을 끓이고", "{\"batch\": \"1\"}");
    mina.does("say", "#tea", "잎을 넣는다", "{\"batch\": \"1\"}");
    mina.does("raw", "BATCH", "-1");
    for (IrcFrameworkUser user : new IrcFrameworkUser[] {jun, mina}) {
      user.heard.await("draft/multiline <mina> 물을 끓이고");
      user.heard.await("draft/multiline <mina> 잎을 넣는다");
      user.heard.await("end of draft/multiline #tea");
    }
  }

  private void aReactionComesWithWhatItIsTo(String id) throws Exception {
    jun.does(
        "tagmsg", "#tea", "{\"+draft/react\": \"🍵\", \"+draft/reply\": \"%s\"}".formatted(id));
    mina.heard.await("jun tags +draft/react=🍵 +draft/reply=" + id);
  }

  private void aMessageIsFoundUntilItIsTakenBack(String said, String id) throws Exception {
    jun.does("raw", "SEARCH", "text=녹차;in=#tea");
    jun.heard.await("soju.im/search <mina> 녹차 드실 분? " + said);
    jun.heard.await("end of soju.im/search");
    mina.does("raw", "REDACT", "#tea", id, "홍차였다");
    jun.heard.await("mina REDACT #tea " + id + " 홍차였다");
    jun.does("raw", "SEARCH", "text=녹차;in=#tea");
    jun.heard.await("end of soju.im/search");
    assertThat(jun.heard.lines()).containsOnlyOnce("soju.im/search <mina> 녹차 드실 분? " + said);
  }
}
