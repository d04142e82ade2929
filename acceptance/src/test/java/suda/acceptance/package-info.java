/** The whole program as its users meet it: real processes, real sockets, real clients. */
@NullMarked
package suda.acceptance;

import org.jspecify.annotations.NullMarked;
