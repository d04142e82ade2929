package suda.session.text;

/** What arrives from a plain-text client. */
public sealed interface TextInput {

  /** A line without its end, as it was typed: control characters may be in it. */
  record Said(String line) implements TextInput {}

  /** A line over the limit has begun and is being thrown away. */
  record TooLong() implements TextInput {}
}
