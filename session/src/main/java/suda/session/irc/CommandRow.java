package suda.session.irc;

import org.jspecify.annotations.Nullable;

/**
 * A row of the table of commands. What it asks for is checked before its method runs: the phase
 * (451, 462) and how many parameters there are (461).
 *
 * @param source where the command is defined
 * @param help one sentence
 * @param registering what it does before the client is a user, or null
 * @param chatting what it does afterwards, or null
 */
record CommandRow(
    String verb,
    int paramsMin,
    String syntax,
    String source,
    String help,
    @Nullable Action<Registering> registering,
    @Nullable Action<Chatting> chatting) {
  static final String MODERN = "modern.ircdocs.horse";

  /** A command of users. */
  static CommandRow of(
      String verb,
      int paramsMin,
      String syntax,
      String source,
      String help,
      Action<Chatting> chatting) {
    return new CommandRow(verb, paramsMin, syntax, source, help, null, chatting);
  }
}
