/** Tests of the one writer over real journals, with a protocol as small as can be. */
@NullMarked
package suda.engine;

import org.jspecify.annotations.NullMarked;
