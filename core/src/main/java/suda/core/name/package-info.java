/**
 * Names that can only exist valid: nicks, channel names, patterns that match users. Case is folded
 * once, here, when a name is parsed.
 */
@NullMarked
package suda.core.name;

import org.jspecify.annotations.NullMarked;
