package suda.core.event;

import org.jspecify.annotations.Nullable;

/**
 * Somebody whom an event names, as others knew them just before it.
 *
 * @param bot whether it is a program
 * @param realname only where the event brings them to somebody; empty elsewhere
 * @param away the away message, likewise, or null
 */
public record Person(Author name, boolean bot, String realname, @Nullable String away) {}
