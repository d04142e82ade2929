package suda.acceptance.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Everybody in the lobby of one server's life: senders of both protocols, and one who listens. */
final class Crowd {
  private static final String LISTENER = "listener";

  private final Map<String, Member> members = new HashMap<>();
  private final AtomicInteger toBeHeard;
  private final Runnable allHeard;

  private Crowd(int messages, Runnable allHeard) {
    this.toBeHeard = new AtomicInteger(messages);
    this.allHeard = allHeard;
  }

  /**
   * Has all come in, and then all talk at once.
   *
   * @param messages when the listener has heard so many, it runs {@code allHeard} before it reads
   *     on
   */
  static Crowd gather(int port, List<Sender> irc, Sender text, int messages, Runnable allHeard)
      throws Exception {
    Crowd crowd = new Crowd(messages, allHeard);
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
    if (toBeHeard.decrementAndGet() == 0) {
      allHeard.run();
    }
    if (View.author(said).equals(text.nick())) {
      member(text.nick()).delivered();
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
