package suda.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import suda.client.ClientEvent.AwayChanged;
import suda.client.ClientEvent.JoinRefused;
import suda.client.ClientEvent.Kicked;
import suda.client.ClientEvent.MembersListed;
import suda.client.ClientEvent.ModeChanged;
import suda.client.ClientEvent.NickChanged;
import suda.client.ClientEvent.Quit;
import suda.client.ClientEvent.ServerReply;
import suda.client.ClientEvent.TopicChanged;

@Timeout(30)
class RoomsTest {

  private static Peer inTheRoom(Scene scene) throws Exception {
    Peer peer = scene.connect("multi-prefix userhost-in-names away-notify");
    scene.client().join("#tea");
    peer.expects("JOIN #tea");
    peer.sends(
        """
        :mina!m@h JOIN #Tea
        :srv 332 mina #Tea :green
        :srv 353 mina = #Tea :mina!m@h @+bob!b@h
        :srv 366 mina #Tea :End of /NAMES list
        """);
    scene.heard.next(MembersListed.class);
    return peer;
  }

  private static Room room(Scene scene) {
    return scene.client().room("#tea").orElseThrow();
  }

  @Test
  void aRoomHasItsTopicAndMembers() throws Exception {
    try (Scene scene = new Scene()) {
      inTheRoom(scene);
      assertThat(room(scene))
          .isEqualTo(
              new Room(
                  "#Tea",
                  "green",
                  List.of(new Member("mina", "", false), new Member("bob", "@+", false))));
    }
  }

  @Test
  void membersComeGoAndChangeTheirNames() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = inTheRoom(scene);
      peer.sends(
          """
          :eve!e@h JOIN #tea
          :bob!b@h NICK rob
          :eve!e@h PART #tea :bye
          :zoe!z@h JOIN #tea
          :zoe!z@h QUIT :off
          """);
      assertThat(scene.heard.next(NickChanged.class))
          .isEqualTo(new NickChanged("bob", "rob", List.of("#Tea"), false));
      assertThat(scene.heard.next(Quit.class)).isEqualTo(new Quit("zoe", "off", List.of("#Tea")));
      assertThat(room(scene).members()).extracting(Member::nick).containsExactly("mina", "rob");
    }
  }

  @Test
  void modesChangeTheMarksOfMembersInOrderOfRank() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = inTheRoom(scene);
      peer.sends(":bob!b@h MODE #tea +vl-o+bh mina 10 bob x!*@* bob");
      assertThat(scene.heard.next(ModeChanged.class).change())
          .isEqualTo("+vl-o+bh mina 10 bob x!*@* bob");
      assertThat(room(scene).members()).extracting(Member::prefixes).containsExactly("+", "%+");
    }
  }

  @Test
  void awayAndTopicAreFollowed() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = inTheRoom(scene);
      peer.sends(":bob!b@h AWAY :lunch\n:bob!b@h TOPIC #tea :black");
      assertThat(scene.heard.next(AwayChanged.class))
          .isEqualTo(new AwayChanged("bob", Optional.of("lunch")));
      assertThat(scene.heard.next(TopicChanged.class))
          .isEqualTo(new TopicChanged("#tea", "black", Optional.of("bob")));
      assertThat(room(scene).topic()).isEqualTo("black");
      assertThat(room(scene).members()).extracting(Member::away).containsExactly(false, true);
    }
  }

  @Test
  void aRoomWeWereKickedFromIsNotJoinedAgain() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = inTheRoom(scene);
      peer.sends(":bob!b@h KICK #tea mina :enough");
      assertThat(scene.heard.next(Kicked.class).own()).isTrue();
      assertThat(scene.client().rooms()).isEmpty();
      peer.drops();
      Peer again = scene.server.accept();
      again.registers("mina", "");
      again.barrier();
      scene.client().raw("VERSION");
      again.expects("VERSION");
    }
  }

  @Test
  void aRoomThatRefusesUsIsReportedAndNotTriedAgain() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect("");
      scene.client().join("#secret");
      peer.reads();
      peer.sends(":srv 473 mina #secret :Cannot join channel (+i)");
      assertThat(scene.heard.next(JoinRefused.class))
          .isEqualTo(new JoinRefused("#secret", "Cannot join channel (+i)"));
    }
  }

  @Test
  void whatOpensARoomIsToldAgainAfterALostConnection() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect("");
      scene.client().join("#secret", "open-sesame");
      peer.expects("JOIN #secret open-sesame");
      peer.drops();
      Peer again = scene.server.accept();
      again.registers("mina", "");
      again.expects("JOIN #secret open-sesame");
      again.sends(":srv 475 mina #secret :Cannot join channel (+k)");
      scene.heard.next(JoinRefused.class);
      scene.client().join("#secret");
      again.expects("JOIN #secret");
    }
  }

  @Test
  void whatElseTheServerSaysIsPassedOn() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = inTheRoom(scene);
      peer.sends(":srv 482 mina #tea :You're not channel operator");
      ServerReply reply = scene.heard.next(ServerReply.class);
      while (!reply.error()) {
        reply = scene.heard.next(ServerReply.class);
      }
      assertThat(reply.text()).isEqualTo("#tea You're not channel operator");
    }
  }
}
