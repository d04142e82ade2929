/**
 * A network of byte streams as TCP gives them: in order and whole while a connection lasts, in any
 * pieces, with any delay, and ended at any moment. It knows nothing of what the bytes say.
 */
@NullMarked
package suda.simulation.network;

import org.jspecify.annotations.NullMarked;
