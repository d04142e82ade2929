/**
 * Sockets: listeners, the detection of what a connection speaks, framing, backpressure. The only
 * room that knows Netty. It frames and forwards; what anything means is the sessions' matter.
 */
@NullMarked
package suda.netty;

import org.jspecify.annotations.NullMarked;
