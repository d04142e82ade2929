/**
 * IRC with IRCv3: messages to commands, events to lines, one class per phase of a connection.
 *
 * <p>What there is, is in tables: {@link suda.session.irc.Commands}, {@link
 * suda.session.irc.ChannelMode}, {@link suda.session.irc.UserMode}, {@link
 * suda.session.irc.Isupport}, and {@code Numeric} and {@code Capability} of {@code suda.wire.irc}.
 * HELP and docs/protocol/irc.md are made from them.
 */
@NullMarked
package suda.session.irc;

import org.jspecify.annotations.NullMarked;
