package suda.core.event;

import java.util.Set;

/**
 * A pattern that is held against what users say.
 *
 * @param pattern a regular expression of RE2's syntax, looked for anywhere in the text
 * @param banMs for {@link FilterAction#BAN}: how long, in milliseconds; else 0
 * @param reason is told to whom it meets; may be empty
 */
public record SpamFilter(
    String pattern, Set<FilterTarget> targets, FilterAction action, long banMs, String reason) {

  public SpamFilter {
    targets = Set.copyOf(targets);
  }
}
