/**
 * The one writer: takes what waits, decides, applies, appends to the journal, and only then lets
 * out what it led to. {@code suda.engine.delivery} brings that to the connections.
 */
@NullMarked
package suda.engine;

import org.jspecify.annotations.NullMarked;
