/**
 * The state that the events so far have led to. It changes only by {@link
 * suda.core.state.State#apply}, which cannot refuse.
 */
@NullMarked
package suda.core.state;

import org.jspecify.annotations.NullMarked;
