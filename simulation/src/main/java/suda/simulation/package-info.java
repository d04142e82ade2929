/**
 * The whole of Suda from one seed: the real core, engine, sessions and client library on a
 * simulated network, clock and disk, with everything that can go wrong going wrong, and invariants
 * checked at every step. Same seed, same transcript.
 */
@NullMarked
package suda.simulation;

import org.jspecify.annotations.NullMarked;
