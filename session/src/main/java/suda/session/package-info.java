/**
 * One connection's conversation, without I/O: messages in, commands out; events in, messages out.
 *
 * <p>This package is the port between the engine and the protocols. {@code suda.session.text} and
 * {@code suda.session.irc} are the protocols; {@code suda.engine} runs them. Everything here runs
 * on the engine thread.
 */
@NullMarked
package suda.session;

import org.jspecify.annotations.NullMarked;
