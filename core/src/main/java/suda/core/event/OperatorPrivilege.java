package suda.core.event;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an operator of the server may do; each has its sentence for the manual. */
public enum OperatorPrivilege {
  KILL("removes users from the server, and gives them other nicks"),
  BAN("keeps users, addresses and accounts out, and lets them in again"),
  SPAM_FILTER("adds and removes the patterns that messages are held against"),
  WALLOPS("speaks to all operators and to who listens to them"),
  SEE_ALL("is shown addresses, invisible users and secret channels"),
  CHANNEL_OVERRIDE("changes channels and brings users into them without a rank there"),
  DEFCON("raises and lowers the level of defence"),
  REHASH("has the server read its configuration again"),
  AUDIT("reads what operators did"),
  VHOST("gives accounts hosts of their own"),
  ACCOUNTS("lists, makes, verifies and removes accounts, and sets their passwords");

  private final String sentence;

  OperatorPrivilege(String sentence) {
    this.sentence = sentence;
  }

  /** As it is written in the configuration: {@code spam-filter}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Says what its holder does. */
  public String sentence() {
    return sentence;
  }

  /** The privilege that {@code word} names. */
  public static Optional<OperatorPrivilege> of(String word) {
    return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
