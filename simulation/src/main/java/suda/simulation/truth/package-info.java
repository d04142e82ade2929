/**
 * What must hold. The chronicle is what the journal truly holds, read at the disk; from it follows
 * what each user must have been told, by rules written a second time here and not taken from the
 * engine. Whatever contradicts it is a {@link suda.simulation.truth.Violation}.
 */
@NullMarked
package suda.simulation.truth;

import org.jspecify.annotations.NullMarked;
