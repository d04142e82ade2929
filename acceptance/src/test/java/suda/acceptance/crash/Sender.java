package suda.acceptance.crash;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who says numbered things, across connections and servers. Says each once; or, with a send id,
 * again until it is acknowledged.
 */
final class Sender {
  private final String nick;
  private final boolean retries;
  private final Map<String, String> unacknowledged = new LinkedHashMap<>();
  private int said;

  Sender(String nick, boolean retries) {
    this.nick = nick;
    this.retries = retries;
  }

  String nick() {
    return nick;
  }

  boolean retries() {
    return retries;
  }

  /** The line that says the next thing. */
  synchronized String next() {
    said++;
    String text = nick + "-" + said;
    String line = "PRIVMSG #lobby :" + text;
    if (retries) {
      line = "@suda.chat/send-id=" + nick + "." + said + " " + line;
      unacknowledged.put(text, line);
    }
    return line;
  }

  synchronized void acknowledged(String text) {
    unacknowledged.remove(text);
  }

  /** The lines to say again on a new connection. */
  synchronized List<String> again() {
    return new ArrayList<>(unacknowledged.values());
  }
}
