/**
 * Bytes that wait for the rest of their line. Serves {@code suda.wire.irc} and {@code
 * suda.wire.text} and knows neither.
 */
@NullMarked
package suda.wire.bytes;

import org.jspecify.annotations.NullMarked;
