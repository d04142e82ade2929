package suda.client;

import java.util.Optional;

/**
 * What to look for in what was said.
 *
 * @param text words, each of which must be there
 * @param in a channel or nick; empty for wherever one may read
 * @param from who said it; empty for anybody
 */
public record Search(String text, Optional<String> in, Optional<String> from) {
  private static final int FOUND_MAX = 20;

  /** As {@code SEARCH} takes it: written as tags are. */
  String attributes() {
    StringBuilder out = new StringBuilder("text=").append(escaped(text));
    in.ifPresent(where -> out.append(";in=").append(escaped(where)));
    from.ifPresent(who -> out.append(";from=").append(escaped(who)));
    return out.append(";limit=").append(FOUND_MAX).toString();
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace(";", "\\:").replace(" ", "\\s");
  }
}
