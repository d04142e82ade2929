package suda.terminal;

import java.util.List;
import suda.client.Member;
import suda.client.Room;

/** Who is in a room, in words. */
final class Names {
  private static final int SHOWN_MAX = 40;

  private Names() {}

  static String here(Room room, String self) {
    List<Member> others =
        room.members().stream().filter(member -> !member.nick().equals(self)).toList();
    return others.isEmpty()
        ? "nobody else is in " + room.name()
        : "in " + room.name() + " with you: " + list(others);
  }

  private static String list(List<Member> members) {
    List<String> shown = members.stream().limit(SHOWN_MAX).map(Names::entry).toList();
    int more = members.size() - shown.size();
    return String.join(", ", shown) + (more > 0 ? " and " + more + " more" : "");
  }

  private static String entry(Member member) {
    String mark = member.prefixes().isEmpty() ? "" : member.prefixes().substring(0, 1);
    return mark + member.nick() + (member.away() ? " (away)" : "");
  }
}
