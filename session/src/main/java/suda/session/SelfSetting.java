package suda.session;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import suda.core.event.UserFlag;

/** What users choose about themselves by names that can be read, a row each. */
public enum SelfSetting {
  INVISIBLE(UserFlag.INVISIBLE, "only who shares a room with you is shown you"),
  BOT(UserFlag.BOT, "others are told that you are a program"),
  ACCEPTED_ONLY(UserFlag.HOLDS_CALLERS_OFF, "only those whom you accept may write to you"),
  ACCOUNTS_ONLY(UserFlag.ACCOUNTS_ONLY, "only users with an account may write to you"),
  NO_QUESTIONS(UserFlag.NO_QUESTIONS, "programs of others may ask yours nothing"),
  HIDDEN_ROOMS(UserFlag.HIDES_CHANNELS, "others are told only of rooms that they share with you"),
  UNRECORDED(UserFlag.UNRECORDED, "what is said in private, either way, is not kept"),
  WALLOPS(UserFlag.WALLOPS, "you hear what is said to operators");

  private final UserFlag flag;
  private final String meaning;

  SelfSetting(UserFlag flag, String meaning) {
    this.flag = flag;
    this.meaning = meaning;
  }

  /** The setting that is called so, or null. */
  public static @Nullable SelfSetting named(String name) {
    for (SelfSetting setting : values()) {
      if (setting.word().equals(name.toLowerCase(Locale.ROOT))) {
        return setting;
      }
    }
    return null;
  }

  /** For example {@code accepted-only}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public UserFlag flag() {
    return flag;
  }

  /** What is so while it is on. */
  public String meaning() {
    return meaning;
  }
}
