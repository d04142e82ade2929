package suda.acceptance.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suda.acceptance.ServerProcess;
import suda.acceptance.TestSocket;

/** irssi, WeeChat, netcat and a bare IRC socket in one room. */
class TerminalClientsTest {
  @AutoClose private ServerProcess server;
  @AutoClose private TmuxScreen irssi;
  @AutoClose private TmuxScreen weechat;
  @AutoClose private TmuxScreen netcat;
  @AutoClose private TestSocket raw;

  @BeforeEach
  void everybodyJoins(@TempDir Path directory) throws Exception {
    server = ServerProcess.start(directory.resolve("data"));
    irssi = Screens.irssi(directory, server.port(), "ina");
    irssi.type("/join #tea");
    irssi.await("[@ina]");
    irssi.type("/topic green or black? 녹차");
    irssi.await("ina changed the topic of #tea to: green or black? 녹차");
    weechat = Screens.weechat(directory, server.port(), "woo");
    weechat.type("/join #tea");
    netcat = Screens.netcat(directory, server.port(), "nara", "#tea");
    raw = TestSocket.irc(server.port(), "raw");
    raw.send("JOIN #tea");
    irssi.await("woo [~weechat@127.0.0.1] has joined #tea");
    irssi.await("nara [text@127.0.0.1] has joined #tea");
    irssi.await("raw [~raw@127.0.0.1] has joined #tea");
  }

  @Test
  void whatOneSaysIsReadByAllTheOthers() throws Exception {
    theyTalk();
    theyTellWhatTheyDo();
    theyTalkInPrivate();
  }

  @Test
  void whatOneDoesIsSeenByAllTheOthers() throws Exception {
    topicAndNamesAreTheSameForAll();
    nicksChange();
    oneIsKickedAndComesBack();
    oneAfterAnotherQuits();
  }

  private void theyTalk() throws Exception {
    irssi.type("녹차 드실 분?");
    weechat.await("@ina | 녹차 드실 분?");
    netcat.await("#tea <ina> 녹차 드실 분?");
    raw.await(":ina!~irssi@127.0.0.1 PRIVMSG #tea :녹차 드실 분?");

    weechat.type("저요! black for me");
    irssi.await("< woo> 저요! black for me");
    netcat.await("#tea <woo> 저요! black for me");
    raw.await(":woo!~weechat@127.0.0.1 PRIVMSG #tea :저요! black for me");

    netcat.type("나도 👋");
    irssi.await("< nara> 나도 👋");
    weechat.await("nara | 나도 👋");
    raw.await(":nara!text@127.0.0.1 PRIVMSG #tea :나도 👋");

    raw.send("PRIVMSG #tea :: 한 잔 더 :)");
    irssi.await("< raw> : 한 잔 더 :)");
    weechat.await("raw | : 한 잔 더 :)");
    netcat.await("#tea <raw> : 한 잔 더 :)");
  }

  private void theyTellWhatTheyDo() throws Exception {
    irssi.type("/me pours 차를 따른다");
    weechat.await("* | ina pours 차를 따른다");
    netcat.await("#tea * ina pours 차를 따른다");
    raw.await("PRIVMSG #tea :\u0001ACTION pours 차를 따른다\u0001");

    netcat.type("/me drinks");
    irssi.await(" * nara drinks");
    weechat.await("* | nara drinks");
    raw.await("PRIVMSG #tea :\u0001ACTION drinks\u0001");
  }

  private void theyTalkInPrivate() throws Exception {
    weechat.type("/msg ina 비밀 one");
    irssi.await("[woo(~weechat@127.0.0.1)] 비밀 one");
    irssi.type("/msg nara 비밀 two");
    netcat.await("[private] <ina> 비밀 two");
    netcat.type("/msg raw 비밀 three");
    raw.await(":nara!text@127.0.0.1 PRIVMSG raw :비밀 three");
    raw.send("PRIVMSG woo :비밀 four");
    weechat.await("[H: 3:raw");
    weechat.type("/buffer irc.suda.raw");
    weechat.await("raw | 비밀 four");

    raw.send("PRIVMSG #tea :and all together");
    assertThat(irssi.await("and all together")).doesNotContain("three", "four");
    assertThat(netcat.await("and all together")).doesNotContain("one", "four");
  }

  private void topicAndNamesAreTheSameForAll() throws Exception {
    weechat.await("Topic for #tea is \"green or black? 녹차\"");
    weechat.type("/names");
    weechat.await("Nicks #tea: [@ina nara raw woo]");
    netcat.await("-- topic: green or black? 녹차");
    netcat.type("/who");
    netcat.await("-- in #tea: ina (operator), woo, nara, raw");
    irssi.type("/names");
    irssi.await("Total of 4 nicks [1 ops, 0 halfops, 0 voices, 3 normal]");

    irssi.type("/topic 백차");
    weechat.await("ina has changed topic for #tea from \"green or black? 녹차\" to \"백차\"");
    netcat.await("#tea -- ina changed the topic to: 백차");
    raw.await(":ina!~irssi@127.0.0.1 TOPIC #tea :백차");
  }

  private void nicksChange() throws Exception {
    weechat.type("/nick wow");
    irssi.await("woo is now known as wow");
    netcat.await("-- woo is now wow");
    raw.await(":woo!~weechat@127.0.0.1 NICK wow");

    netcat.type("/nick bora");
    irssi.await("nara is now known as bora");
    weechat.await("nara is now known as bora");
    raw.await(":nara!text@127.0.0.1 NICK bora");
  }

  private void oneIsKickedAndComesBack() throws Exception {
    irssi.type("/kick wow 차가 식었다");
    weechat.await("ina has kicked wow (차가 식었다)");
    netcat.await("#tea -- ina removed wow (차가 식었다)");
    raw.await(":ina!~irssi@127.0.0.1 KICK #tea wow :차가 식었다");
    weechat.type("/join #tea");
    irssi.await("wow was kicked from #tea by ina [차가 식었다]");
    raw.await(":wow!~weechat@127.0.0.1 JOIN #tea");
  }

  private void oneAfterAnotherQuits() throws Exception {
    netcat.type("quit");
    irssi.await("bora [text@127.0.0.1] has quit");
    weechat.await("bora (text@127.0.0.1) has quit");
    raw.await(":bora!text@127.0.0.1 QUIT");

    weechat.type("/quit 안녕");
    irssi.await("wow [~weechat@127.0.0.1] has quit [Quit: 안녕]");
    raw.await(":wow!~weechat@127.0.0.1 QUIT :Quit: 안녕");

    irssi.type("/quit bye");
    raw.await(":ina!~irssi@127.0.0.1 QUIT :Quit: bye");
  }
}
