package suda.acceptance.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suda.acceptance.ServerProcess;
import suda.acceptance.TestSocket;

/** Two Java IRC libraries and a plain-text user in one room. */
class LibrariesTest {
  @AutoClose private ServerProcess server;
  @AutoClose private KittehUser kitteh;
  @AutoClose private PircbotxUser pircbotx;
  @AutoClose private TestSocket plain;

  @BeforeEach
  void everybodyJoins(@TempDir Path data) throws Exception {
    server = ServerProcess.start(data);
    kitteh = new KittehUser(server.port(), "kit");
    kitteh.heard.await("connected");
    kitteh.client.addChannel("#tea");
    kitteh.heard.await("names: kit");
    kitteh.client.sendRawLine("TOPIC #tea :green or black? 녹차");
    kitteh.heard.await("topic: green or black? 녹차");
    plain = new TestSocket(server.port());
    plain.send("/nick nara", "/join #tea");
    plain.await("you are in #tea");
    kitteh.heard.await("nara joined");
    pircbotx = new PircbotxUser(server.port(), "bot");
    pircbotx.heard.await("connected");
    pircbotx.bot.sendIRC().joinChannel("#tea");
    kitteh.heard.await("bot joined");
  }

  @Test
  void bothNegotiateTalkAndSeeAllThatHappens() throws Exception {
    capabilitiesAreNegotiated();
    pircbotx.heard.await("topic: green or black? 녹차");
    pircbotx.heard.await("names: bot kit nara");
    theyTalk();
    thePlainUserIsAUserLikeAnother();
    oneIsKickedAndOneQuits();
    for (Transcript heard : List.of(kitteh.heard, pircbotx.heard)) {
      assertThat(heard.lines()).noneMatch(line -> line.matches("(unknown|exception) .*"));
    }
  }

  private void capabilitiesAreNegotiated() {
    for (String name : List.of("server-time", "message-tags", "extended-join", "multi-prefix")) {
      assertThat(kitteh.client.getCapabilityManager().getCapability(name)).as(name).isPresent();
    }
    assertThat(pircbotx.bot.getEnabledCapabilities()).contains("server-time", "message-tags");
  }

  private void theyTalk() throws Exception {
    pircbotx.bot.sendIRC().message("#tea", "백차!");
    kitteh.heard.await("<bot> 백차!");
    plain.await("#tea <bot> 백차!");
    kitteh.client.sendMessage("#tea", ": 녹차 :)");
    pircbotx.heard.await("<kit> : 녹차 :)");
    plain.await("#tea <kit> : 녹차 :)");
  }

  private void thePlainUserIsAUserLikeAnother() throws Exception {
    plain.send("나도", "/me 차를 따른다", "/msg kit 비밀 one", "/msg bot 비밀 two", "/nick bora");
    for (Transcript heard : List.of(kitteh.heard, pircbotx.heard)) {
      heard.await("<nara> 나도");
      heard.await("nara does ACTION 차를 따른다");
    }
    kitteh.heard.await("nara in private: 비밀 one");
    pircbotx.heard.await("nara in private: 비밀 two");
    for (Transcript heard : List.of(kitteh.heard, pircbotx.heard)) {
      heard.await("nara is now bora");
    }
    kitteh.client.sendMessage("bora", "비밀 three");
    plain.await("[private] <kit> 비밀 three");
  }

  private void oneIsKickedAndOneQuits() throws Exception {
    kitteh.client.sendRawLine("KICK #tea bora :차가 식었다");
    kitteh.heard.await("kit kicked bora: 차가 식었다");
    pircbotx.heard.await("kit kicked bora: 차가 식었다");
    plain.await("차가 식었다");
    pircbotx.bot.sendIRC().quitServer("안녕");
    kitteh.heard.await("bot quit: Quit: 안녕");
    pircbotx.heard.await("disconnected");
  }
}
