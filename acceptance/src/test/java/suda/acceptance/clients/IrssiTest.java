package suda.acceptance.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suda.acceptance.ServerProcess;
import suda.acceptance.TestSocket;

/** What irssi makes of the server's answers. */
class IrssiTest {
  @AutoClose private ServerProcess server;
  @AutoClose private TestSocket bob;
  @AutoClose private TmuxScreen irssi;

  @BeforeEach
  void bobMakesInaAnOperator(@TempDir Path directory) throws Exception {
    server = ServerProcess.start(directory.resolve("data"));
    bob = TestSocket.irc(server.port(), "bob");
    bob.send("JOIN #tea", "TOPIC #tea :녹차");
    irssi = Screens.irssi(directory, server.port(), "ina");
    // It measures its lag each second, and would say so and go if it missed the answers.
    irssi.type("/set lag_check_time 1s");
    irssi.type("/set lag_max_before_disconnect 10s");
    irssi.type("/join #tea");
    irssi.await("Join to #tea was synced");
    bob.send("MODE #tea +o ina");
    irssi.await("mode/#tea [+o ina] by bob");
  }

  @Test
  void everyAnswerIsUnderstood() throws Exception {
    itAsksAboutUsers();
    itAsksAboutChannels();
    itChangesChannels();
    itGoesAwayAndComesBack();
    itGetsItsPongs();
    assertThat(irssi.text())
        .doesNotContainIgnoringCase("unknown command", "critical", "not enough parameters");
  }

  private void itAsksAboutUsers() throws Exception {
    irssi.type("/whois bob");
    irssi.await("-!- bob [~bob@127.0.0.1]");
    irssi.await("-!-  channels : @#tea");
    irssi.await("-!-  server   : suda.local [Suda]");
    irssi.await("-!- End of WHOIS");
    irssi.type("/ison bob zoe");
    irssi.await("-!- Users online: bob");
    irssi.type("/userhost bob");
    irssi.await("-!- bob=+~bob@127.0.0.1");
    irssi.type("/whowas zoe");
    irssi.await("-!- zoe There was no such nickname");
    irssi.type("/msg zoe are you here?");
    irssi.await("-!- zoe: No such nick/channel");
  }

  private void itAsksAboutChannels() throws Exception {
    irssi.type("/list");
    irssi.await("-!- #tea 2 녹차");
    irssi.await("-!- End of /LIST");
    irssi.type("/who #tea");
    irssi.await("-!-       #tea bob       H@  0  ~bob@127.0.0.1 [bob]");
    irssi.await("-!- End of /WHO list");
    irssi.type("/names");
    irssi.await("Total of 2 nicks [2 ops, 0 halfops, 0 voices, 0 normal]");
    irssi.type("/mode #tea");
    irssi.await("-!- mode/#tea [+nt]");
  }

  private void itChangesChannels() throws Exception {
    irssi.type("/mode #tea +b *!*@bad.example");
    irssi.await("-!- mode/#tea [+b *!*@bad.example] by ina");
    irssi.type("/mode #tea b");
    irssi.await("-!- 1 - #tea: ban *!*@bad.example [by ina");
    irssi.await("-!- #tea End of channel ban list");
    irssi.type("/unban *!*@bad.example");
    irssi.await("-!- mode/#tea [-b *!*@bad.example] by ina");
    irssi.type("/invite bob #tea");
    irssi.await("-!- bob #tea is already on channel");
    irssi.type("/join #cake");
    irssi.await("ina [~irssi@127.0.0.1] has joined #cake");
    irssi.type("/invite bob #cake");
    bob.await(":ina!~irssi@127.0.0.1 INVITE bob #cake");
    irssi.await("Inviting bob to #cake");
    bob.send("INVITE ina #tea", "JOIN #pie", "INVITE ina #pie");
    irssi.await("-!- bob invites you to #pie");
  }

  private void itGoesAwayAndComesBack() throws Exception {
    irssi.type("/away 낚시");
    irssi.await("You have been marked as being away");
    bob.send("PRIVMSG ina :are you here?");
    bob.await(" 301 bob ina :낚시");
    irssi.type("/away");
    irssi.await("You are no longer marked as being away");
  }

  private void itGetsItsPongs() throws Exception {
    irssi.type("/quote PING tea");
    irssi.await("-!- PONG received from suda.local: tea");
    assertThat(irssi.text()).containsOnlyOnce("PONG").doesNotContain("Connection lost");
  }
}
