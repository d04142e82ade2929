package suda.core.state;

/** How much the server lets strangers do; each level refuses what those before it do as well. */
public enum Defence {
  NOBODY(1, "nobody comes in but from the server's own machine"),
  NO_STRANGERS(2, "nobody without an account comes in or speaks"),
  NO_PRIVATE_MESSAGES(3, "who has no account writes to no user but operators"),
  NOTHING_NEW(4, "no new accounts, and no new channels by who has none"),
  NORMAL(5, "nothing is refused");

  private final int level;
  private final String sentence;

  Defence(int level, String sentence) {
    this.level = level;
    this.sentence = sentence;
  }

  /** The level of this number, which is from 1 to 5. */
  public static Defence of(int level) {
    return values()[level - 1];
  }

  public int level() {
    return level;
  }

  /** Says what is refused. */
  public String sentence() {
    return sentence;
  }

  /** Whether nobody may open an account. */
  public boolean refusesAccounts() {
    return compareTo(NOTHING_NEW) <= 0;
  }

  public boolean refusesChannels() {
    return compareTo(NOTHING_NEW) <= 0;
  }

  public boolean refusesPrivateMessages() {
    return compareTo(NO_PRIVATE_MESSAGES) <= 0;
  }

  public boolean refusesSpeech() {
    return compareTo(NO_STRANGERS) <= 0;
  }

  /** Whether nobody without an account may come in. */
  public boolean refusesStrangers() {
    return compareTo(NO_STRANGERS) <= 0;
  }

  /** Whether nobody may come in. */
  public boolean refusesArrivals() {
    return this == NOBODY;
  }
}
