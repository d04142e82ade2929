package suda.core.name;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;

/**
 * A pattern over {@code nick!username@host}, whole and folded when parsed; in a channel's lists
 * also one of a {@link PatternKind}.
 *
 * @param text for example {@code *!*@10.0.0.*} or {@code ~m:~a:bob}
 */
public record UserPattern(String text) {

  /**
   * What patterns see of a user.
   *
   * @param hosts all that the user's host may be called: what is shown, and the address behind it
   * @param account the account's name, or null for a guest
   */
  public record Seen(
      Nick nick, String username, List<String> hosts, String realname, @Nullable String account) {}

  /**
   * Completes what people type: {@code bob} becomes {@code bob!*@*}, {@code *@host} becomes {@code
   * *!*@host}. Empty where it is too long or has a space or control character.
   */
  public static Optional<UserPattern> parse(String typed) {
    String key = Folding.key(typed);
    if (key.isEmpty() || !key.codePoints().allMatch(c -> c > ' ' && c != 0x7F)) {
      return Optional.empty();
    }
    String whole = completed(key);
    return whole.getBytes(StandardCharsets.UTF_8).length <= Limit.PATTERN_BYTES.max()
        ? Optional.of(new UserPattern(whole))
        : Optional.empty();
  }

  /** The same for a channel's list, where a pattern may also be of a {@link PatternKind}. */
  public static Optional<UserPattern> parseListed(String typed) {
    String key = Folding.key(typed);
    PatternKind kind = PatternKind.of(key);
    return kind == null ? parse(typed) : whole(kind, PatternKind.argument(key));
  }

  private static Optional<UserPattern> whole(PatternKind kind, String argument) {
    return switch (kind) {
      case ACCOUNT, REALNAME -> checked(kind.start() + argument, !argument.isEmpty());
      case MUTE ->
          parseListed(argument)
              .filter(muted -> !muted.mutes())
              .flatMap(muted -> checked(kind.start() + muted.text, true));
    };
  }

  private static Optional<UserPattern> checked(String whole, boolean valid) {
    return valid
            && whole.codePoints().allMatch(c -> c > ' ' && c != 0x7F)
            && whole.getBytes(StandardCharsets.UTF_8).length <= Limit.PATTERN_BYTES.max()
        ? Optional.of(new UserPattern(whole))
        : Optional.empty();
  }

  /** Returns a pattern that an event took in. */
  public static UserPattern trusted(String text) {
    return new UserPattern(text);
  }

  private static String completed(String key) {
    int bang = key.indexOf('!');
    int at = key.indexOf('@', bang + 1);
    if (bang >= 0) {
      return at >= 0 ? key : key + "@*";
    }
    if (at >= 0) {
      return "*!" + key;
    }
    return looksLikeAHost(key) ? "*!*@" + key : key + "!*@*";
  }

  private static boolean looksLikeAHost(String key) {
    return key.indexOf('.') >= 0 || key.indexOf(':') >= 0;
  }

  /** Tells whether it keeps users from speaking and lets them join. */
  public boolean mutes() {
    return text.startsWith(PatternKind.MUTE.start());
  }

  /** Whom it means: for one that mutes, the pattern without that mark. */
  public String whom() {
    return mutes() ? PatternKind.argument(text) : text;
  }

  /** Tells whether a user is meant, by whatever the pattern looks at. */
  public boolean matches(Seen user) {
    return matches(whom(), user);
  }

  private static boolean matches(String pattern, Seen user) {
    PatternKind kind = PatternKind.of(pattern);
    if (kind == null) {
      UserPattern whole = new UserPattern(pattern);
      return user.hosts().stream()
          .anyMatch(host -> whole.matches(user.nick(), user.username(), host));
    }
    String argument = PatternKind.argument(pattern);
    return switch (kind) {
      case ACCOUNT -> user.account() != null && Glob.matches(argument, Folding.key(user.account()));
      case REALNAME -> Glob.matches(argument, Folding.key(user.realname()));
      case MUTE -> false;
    };
  }

  /** Tells whether a user is meant; each part is compared folded. */
  public boolean matches(Nick nick, String username, String host) {
    return Glob.matches(text, nick.key() + "!" + Folding.key(username) + "@" + Folding.key(host));
  }

  @Override
  public String toString() {
    return text;
  }
}
