/**
 * The plain-text protocol's notation: bytes of {@code nc}, telnet or the tutorial's client to lines
 * of text, and text made harmless for terminals. What a line means is decided by {@code
 * suda.session.text}.
 */
@NullMarked
package suda.wire.text;

import org.jspecify.annotations.NullMarked;
