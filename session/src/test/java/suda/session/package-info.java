/** A whole network in one thread, to test sessions of any protocol against the real rules. */
@NullMarked
package suda.session;

import org.jspecify.annotations.NullMarked;
