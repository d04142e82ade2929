/** What takes the place of clock, chance and threads: one schedule, run step by step. */
@NullMarked
package suda.simulation.time;

import org.jspecify.annotations.NullMarked;
