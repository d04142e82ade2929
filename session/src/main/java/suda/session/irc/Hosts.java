package suda.session.irc;

/** What is shown as a user's host and username. */
final class Hosts {
  private Hosts() {}

  /** A leading colon would begin a line's last parameter. */
  static String shown(String address) {
    return address.startsWith(":") ? "0" + address : address;
  }

  /** Whether the peer runs where the server does: what they say passes over no network. */
  static boolean isThisMachine(String address) {
    return address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
  }

  /** The mark says that nobody has vouched for the name. Empty where nothing is left of it. */
  static String username(String typed) {
    StringBuilder name = new StringBuilder("~");
    typed
        .codePoints()
        .filter(c -> c > ' ' && c < 0x7F && "!@:*?~".indexOf(c) < 0)
        .forEach(name::appendCodePoint);
    return name.length() == 1 ? "" : name.toString();
  }
}
