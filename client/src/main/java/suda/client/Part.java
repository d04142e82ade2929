package suda.client;

import suda.client.ChatMessage.Kind;

/**
 * One message on its way, which is all or part of what was to be said.
 *
 * @param number counted from 1 over all messages of a client, in the order they are sent
 * @param text of several lines where the server takes that; without the framing of an action
 */
record Part(long number, SendHandle handle, Kind kind, String text) {

  String verb() {
    return kind == Kind.NOTICE ? "NOTICE" : "PRIVMSG";
  }

  /** The text as it goes over the wire. */
  String wireText() {
    return Talk.framed(kind, text);
  }
}
