package suda.core.history;

/** Where something was said that somebody may read. */
public sealed interface Where permits Readable, Guests {}
