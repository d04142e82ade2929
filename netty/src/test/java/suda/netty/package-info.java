/** Tests of the transport's own decisions. */
@NullMarked
package suda.netty;

import org.jspecify.annotations.NullMarked;
