/**
 * The program under test on simulated ports: engine, sessions and archive are the real ones; here
 * is what netty, threads and the data directory are to them otherwise.
 */
@NullMarked
package suda.simulation.server;

import org.jspecify.annotations.NullMarked;
