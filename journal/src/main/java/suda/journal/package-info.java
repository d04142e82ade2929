/**
 * The journal: events in batches, durable and in order; and the archive that follows it. Ports and
 * the encoding of events; {@code suda.journal.sqlite} stores them.
 */
@NullMarked
package suda.journal;

import org.jspecify.annotations.NullMarked;
