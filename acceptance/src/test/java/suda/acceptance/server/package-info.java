/** The process itself: how it starts, refuses to, listens to its operator, and stops. */
@NullMarked
package suda.acceptance.server;

import org.jspecify.annotations.NullMarked;
