/** What the operator does by commands, with and beside a running server. */
@NullMarked
package suda.acceptance.operator;

import org.jspecify.annotations.NullMarked;
