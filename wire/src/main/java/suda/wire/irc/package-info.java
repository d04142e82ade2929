/**
 * IRC's notation: lines to {@link suda.wire.irc.Message} records and back, the tables of numerics
 * and capabilities, case mappings and masks. No meaning: what a message does is decided by {@code
 * suda.session.irc}; no I/O: bytes come from {@code suda.netty} or {@code suda.client}.
 */
@NullMarked
package suda.wire.irc;

import org.jspecify.annotations.NullMarked;
