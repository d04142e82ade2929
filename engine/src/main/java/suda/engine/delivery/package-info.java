/**
 * From the engine to the connections: the engine addresses channels, each event loop knows which of
 * its own connections are in them.
 */
@NullMarked
package suda.engine.delivery;

import org.jspecify.annotations.NullMarked;
