package suda.acceptance.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Everybody in the lobby of one server's life: senders of both protocols, and one who listens. */
final class Crowd {
  private static final long DEADLINE_SECONDS = 60;
  private static final String LISTENER = "listener";

  private final Map<String, Member> members = new HashMap<>();
  private final CountDownLatch heard;

  private Crowd(int messages) {
    this.heard = new CountDownLatch(messages);
  }

  /**
   * Has all come in, and then all talk at once.
   *
   * @param messages how many the listener must hear before {@link #awaitHeard} returns
   */
  static Crowd gather(int port, List<Sender> irc, Sender text, int messages) throws Exception {
    Crowd crowd = new Crowd(messages);
    for (Sender sender : irc) {
      crowd.members.put(sender.nick(), Member.irc(port, sender, said -> crowd.echo(sender, said)));
    }
    crowd.members.put(text.nick(), Member.text(port, text.nick(), said -> {}));
    crowd.members.put(
        LISTENER, Member.text(port, LISTENER, said -> crowd.heardByListener(text, said)));
    crowd.members.values().forEach(Member::listen);
    irc.forEach(sender -> crowd.member(sender.nick()).talk(sender));
    crowd.member(text.nick()).talk(text);
    return crowd;
  }

  private Member member(String nick) {
    Member member = members.get(nick);
    if (member == null) {
      throw new AssertionError("nobody is called " + nick);
    }
    return member;
  }

  private void echo(Sender sender, String said) {
    if (View.author(said).equals(sender.nick())) {
      sender.acknowledged(said);
      member(sender.nick()).delivered();
    }
  }

  /** Plain text has no echo: its sender goes on when another has heard it. */
  private void heardByListener(Sender text, String said) {
    heard.countDown();
    if (View.author(said).equals(text.nick())) {
      member(text.nick()).delivered();
    }
  }

  void awaitHeard() throws InterruptedException {
    if (!heard.await(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("still to be heard: " + heard.getCount());
    }
  }

  /** What each saw until the server was gone. */
  List<View> end() throws Exception {
    List<View> views = new ArrayList<>();
    for (Member member : members.values()) {
      views.add(member.end());
    }
    return views;
  }
}
