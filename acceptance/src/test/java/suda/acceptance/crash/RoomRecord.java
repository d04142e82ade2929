package suda.acceptance.crash;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the archive has of a room, against which memories are checked.
 *
 * @param said in order
 */
record RoomRecord(String room, List<String> said) {

  /**
   * Requires that each stay in the room was told without a hole and in this order, and that the
   * last one was told to the end.
   */
  void requireTold(Diary diary) {
    if (!diary.strays().isEmpty()) {
      throw new AssertionError(diary.nick() + " was told of rooms elsewhere: " + diary.strays());
    }
    List<List<String>> stays = diary.stays(room);
    int from = 0;
    for (List<String> told : stays) {
      from = requireTold(diary, told, from);
    }
    if (from < said.size()) {
      throw wrong(diary, said.get(from - 1), said.get(from), "nothing");
    }
  }

  /** Returns where in the record the stay ended. */
  private int requireTold(Diary diary, List<String> told, int from) {
    int at =
        told.isEmpty() ? from : from + said.subList(from, said.size()).indexOf(told.getFirst());
    if (at < from) {
      throw wrong(diary, "entering", "something new", told.getFirst());
    }
    for (String text : told) {
      String expected = at < said.size() ? said.get(at) : "nothing";
      if (!text.equals(expected)) {
        throw wrong(diary, at == 0 ? "entering" : said.get(at - 1), expected, text);
      }
      at++;
    }
    return at;
  }

  private AssertionError wrong(Diary diary, String after, String expected, String found) {
    return new AssertionError(
        "%s in %s after %s: expected to be told %s, found %s"
            .formatted(diary.nick(), room, after, expected, found));
  }

  /** Requires that each author's numbers grow. */
  void requireOrder() {
    Map<String, Integer> last = new HashMap<>();
    for (String text : said) {
      int number = Integer.parseInt(text.substring(text.indexOf('-') + 1));
      Integer before = last.put(View.author(text), number);
      if (before != null && before >= number) {
        throw new AssertionError(text + " in " + room + " comes after number " + before);
      }
    }
  }
}
