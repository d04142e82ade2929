/** What the tests of both protocols share: bytes in pieces. */
@NullMarked
package suda.wire;

import org.jspecify.annotations.NullMarked;
