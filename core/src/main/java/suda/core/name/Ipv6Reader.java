package suda.core.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an IPv6 address as RFC 4291 §2.2 has it. */
final class Ipv6Reader {
  private static final int GROUPS = 8;

  private Ipv6Reader() {}

  /** IPv4 written as IPv6 is IPv4. */
  static Optional<AddressRange> read(String text) {
    int gap = text.indexOf("::");
    List<Integer> first = groups(gap < 0 ? text : text.substring(0, gap));
    List<Integer> last = gap < 0 ? List.of() : groups(text.substring(gap + 2));
    int missing = GROUPS - first.size() - last.size();
    boolean whole = gap < 0 ? missing == 0 : missing > 0;
    if (!whole || first.contains(-1) || last.contains(-1)) {
      return Optional.empty();
    }
    List<Integer> all = new ArrayList<>(first);
    for (int i = 0; i < missing; i++) {
      all.add(0);
    }
    all.addAll(last);
    return Optional.of(address(word(all, 0), word(all, 4)));
  }

  private static AddressRange address(long high, long low) {
    boolean v4 = high == 0 && low >>> 32 == 0xFFFF;
    return v4 ? AddressRange.v4(low & 0xFFFF_FFFFL) : AddressRange.v6(high, low);
  }

  private static long word(List<Integer> groups, int from) {
    long word = 0;
    for (int group : groups.subList(from, from + 4)) {
      word = (word << 16) | group;
    }
    return word;
  }

  /** The groups between colons; -1 among them for what is none. */
  private static List<Integer> groups(String text) {
    List<Integer> groups = new ArrayList<>();
    if (text.isEmpty()) {
      return groups;
    }
    String[] parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i == parts.length - 1 && parts[i].indexOf('.') >= 0) {
        long bits = AddressRange.v4Bits(parts[i]);
        groups.add(bits < 0 ? -1 : (int) (bits >>> 16));
        groups.add((int) (bits & 0xFFFF));
      } else {
        groups.add(group(parts[i]));
      }
    }
    return groups;
  }

  private static int group(String text) {
    boolean hex =
        !text.isEmpty()
            && text.length() <= 4
            && text.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 0x80);
    return hex ? Integer.parseInt(text, 16) : -1;
  }
}
