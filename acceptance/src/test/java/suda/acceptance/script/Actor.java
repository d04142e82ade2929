package suda.acceptance.script;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suda.acceptance.TestSocket;

/**
 * Somebody who plays a part in words of no protocol: does {@code join #tea}, {@code say hello},
 * {@code tell bob psst}, {@code topic green}, {@code kick bob enough}, {@code nick annie}, {@code
 * quit bye}; and is told {@code ann joins}, {@code ann: hello}, {@code ann tells psst}, {@code ann
 * topic green}, {@code ann kicks bob enough}, {@code ann is annie}, {@code ann leaves bye}. What he
 * does himself he is not told.
 */
abstract class Actor implements AutoCloseable {
  private static final String END = "that is the end";

  private final TestSocket socket;
  private final Set<String> ownNicks = new HashSet<>();
  private String nick;

  Actor(TestSocket socket, String nick) {
    this.socket = socket;
    this.nick = nick;
    ownNicks.add(nick);
  }

  /** The protocol's line for what is done. */
  abstract String line(String verb, String object, String text);

  /** What a line of the protocol tells, or null where it is no part of the play. */
  abstract @Nullable String told(String line);

  void act(String words) throws IOException {
    String[] parts = words.split(" ", 2);
    String text = parts.length > 1 ? parts[1] : "";
    boolean hasObject = parts[0].equals("tell") || parts[0].equals("kick");
    String[] object = hasObject ? text.split(" ", 2) : new String[] {"", text};
    if (parts[0].equals("nick")) {
      nick = text;
      ownNicks.add(nick);
    }
    socket.send(line(parts[0], object[0], object[1]));
  }

  /** What others do next. */
  String next() throws IOException {
    while (true) {
      String told = told(socket.readLine());
      if (told != null && !isOwn(told)) {
        return told;
      }
    }
  }

  /** All that was told and not asked for yet. */
  List<String> rest() throws IOException {
    act("tell " + nick + " " + END);
    List<String> rest = new ArrayList<>();
    for (String line : socket.await(END)) {
      String told = told(line);
      if (told != null && !isOwn(told)) {
        rest.add(told);
      }
    }
    return rest;
  }

  private boolean isOwn(String told) {
    return ownNicks.contains(told.split("[ :]", 2)[0]);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
