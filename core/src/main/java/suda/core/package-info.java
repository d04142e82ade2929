/**
 * Decides what happens and applies what happened: users, channels, messages.
 *
 * <p>Nothing here does I/O, reads a clock, draws a random number or starts a thread; time and ids
 * come in as arguments. Nothing here knows a protocol: IRC's words live in {@code suda.wire.irc}
 * and {@code suda.session.irc}.
 */
@NullMarked
package suda.core;

import org.jspecify.annotations.NullMarked;
