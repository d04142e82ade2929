/**
 * The client library: connects to a Suda server, or any IRC server, and keeps the promise that what
 * is said arrives once and in order, over lost connections too. It draws nothing and reads no keys;
 * {@code suda.terminal} does. It stands on {@code suda.wire} and the JDK alone.
 *
 * <p>Begin with {@link suda.client.Client}. How it is made: {@code Client} owns the threads and one
 * lock. {@code Conversation} gives each message from the server to whoever handles its verb: {@code
 * Registration}, {@code Rooms}, {@code Talk}, {@code Catchup} and {@code Sends}, which share {@code
 * Session} and {@code Resumption}; all of these do no I/O and are called under the lock only. What
 * they tell goes through {@code Events} to the listeners, what they write through {@code Link} to
 * the server.
 */
@NullMarked
package suda.client;

import org.jspecify.annotations.NullMarked;
