package suda.app.operator;

/** Why something is not imported; counted, and said at the end. */
enum Skipped {
  BESIDE("joins, leaves and the like"),
  STRANGE("lines that are not understood"),
  FOR_SOME("private messages and those to some members"),
  NO_NICK("lines of servers, or of nicks that cannot be"),
  TOO_LONG("messages that are too long"),
  EMPTY("messages that say nothing"),
  TOO_NEW("messages from after their channel was opened on this server"),
  CROWDED("messages, because too many others are of the same moment"),
  NO_CHANNEL("messages to what is no channel here");

  private final String words;

  Skipped(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
