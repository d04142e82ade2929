/**
 * Events: what happened. They are facts, journaled and never rewritten; {@code suda.core.state}
 * applies them and {@code suda.journal} stores them.
 */
@NullMarked
package suda.core.event;

import org.jspecify.annotations.NullMarked;
