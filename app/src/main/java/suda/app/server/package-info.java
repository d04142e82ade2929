/** Puts a server together from its parts, starts it, and stops it in good order. */
@NullMarked
package suda.app.server;

import org.jspecify.annotations.NullMarked;
