/**
 * What reads bytes from outside, under bytes that a fuzzer makes. A normal build runs each test
 * over the inputs kept in {@code src/test/resources}; {@code scripts/fuzz.sh} looks for new ones.
 */
@NullMarked
package suda.fuzz;

import org.jspecify.annotations.NullMarked;
