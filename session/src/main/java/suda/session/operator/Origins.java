package suda.session.operator;

import suda.core.state.User;

/** Where users come from, for those who may know it. */
public final class Origins {
  private Origins() {}

  /** {@code username@host}, with the address where that is another. */
  public static String of(User user) {
    String shown = user.username() + "@" + user.host();
    return user.host().equals(user.address()) ? shown : shown + " [" + user.address() + "]";
  }
}
