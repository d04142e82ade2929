/**
 * What programs send that know nothing of chat: bytes as the tutorial's client sends them, and
 * worse.
 */
@NullMarked
package suda.acceptance.text;

import org.jspecify.annotations.NullMarked;
