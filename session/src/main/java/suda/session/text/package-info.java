/**
 * The plain-text protocol's conversation: what {@code nc}, telnet and the tutorial's client type
 * becomes commands, and events become one line each. {@code suda.wire.text} makes lines of their
 * bytes; {@code suda.session.console} speaks in the same words to the operator.
 */
@NullMarked
package suda.session.text;

import org.jspecify.annotations.NullMarked;
