package suda.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** One room as it is now. Under the client's lock. */
final class RoomModel {
  private final String name;
  private final Support support;
  private final Map<String, Member> members = new LinkedHashMap<>();
  private String topic = "";
  private boolean complete;
  private boolean listsAnew;
  private boolean doubtful;

  RoomModel(String name, Support support) {
    this.name = name;
    this.support = support;
  }

  String name() {
    return name;
  }

  Room snapshot() {
    return new Room(name, topic, new ArrayList<>(members.values()));
  }

  /** Whether the server has listed all members. */
  boolean isComplete() {
    return complete;
  }

  /** The next list of members replaces what is known of them. */
  void listAnew() {
    complete = false;
    listsAnew = true;
  }

  /** All members are listed. */
  void listEnded() {
    complete = true;
    doubtful = false;
  }

  /** Something may have happened that we were not told of; that we were put out, for example. */
  void doubt() {
    complete = false;
    doubtful = true;
  }

  /** Whether we may not be in this room any more. */
  boolean isDoubtful() {
    return doubtful;
  }

  void setTopic(String text) {
    topic = text;
  }

  boolean has(String nick) {
    return members.containsKey(support.fold(nick));
  }

  void add(Member member) {
    members.put(support.fold(member.nick()), member);
  }

  void remove(String nick) {
    members.remove(support.fold(nick));
  }

  void rename(String before, String after) {
    Member member = members.remove(support.fold(before));
    if (member != null) {
      add(member.withNick(after));
    }
  }

  void setAway(String nick, boolean away) {
    change(nick, member -> member.withAway(away));
  }

  /** Takes entries of RPL_NAMREPLY in: marks, nick, and the mask with userhost-in-names. */
  void list(String[] entries) {
    if (listsAnew) {
      members.clear();
      listsAnew = false;
    }
    for (String entry : entries) {
      String prefixes = support.prefixes(entry);
      String nick = nick(entry, support);
      if (!nick.isEmpty()) {
        members.putIfAbsent(support.fold(nick), new Member(nick, "", false));
        change(nick, member -> member.withPrefixes(prefixes));
      }
    }
  }

  /** The nick in an entry of RPL_NAMREPLY. */
  static String nick(String entry, Support support) {
    return entry.substring(support.prefixes(entry).length()).replaceFirst("!.*", "");
  }

  /**
   * Takes a change of modes in.
   *
   * @param changes such as {@code +o-v}
   * @param arguments of those that take one, in order
   */
  void setModes(String changes, List<String> arguments) {
    int next = 0;
    boolean set = true;
    for (char mode : changes.toCharArray()) {
      if (mode == '+' || mode == '-') {
        set = mode == '+';
      } else if (support.takesArgument(mode, set) && next < arguments.size()) {
        setMode(mode, set, arguments.get(next++));
      }
    }
  }

  private void setMode(char mode, boolean set, String argument) {
    if (support.isMemberMode(mode)) {
      change(
          argument, member -> member.withPrefixes(support.changed(member.prefixes(), mode, set)));
    }
  }

  private void change(String nick, UnaryOperator<Member> changed) {
    members.computeIfPresent(support.fold(nick), (_, member) -> changed.apply(member));
  }
}
