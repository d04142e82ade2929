package suda.client;

import suda.client.ChatMessage.Kind;

/**
 * One line of a message on its way.
 *
 * @param number counted from 1 over all lines of a client, in the order they are sent
 * @param text without the framing of an action
 */
record Part(long number, SendHandle handle, Kind kind, String text) {

  String verb() {
    return kind == Kind.NOTICE ? "NOTICE" : "PRIVMSG";
  }

  /** The text as it goes over the wire. */
  String wireText() {
    return kind == Kind.ACTION ? Talk.action(text) : text;
  }
}
