package suda.core.event;

/** What a channel may have too much of. */
public enum Flow {
  /** Users coming in. */
  JOINS,
  /** What one member says. */
  LINES
}
