/** Ports that are broken on purpose, each in one way. */
@NullMarked
package suda.simulation.flaw;

import org.jspecify.annotations.NullMarked;
