/**
 * Batches and snapshots as bytes: the format that journals store, whatever they store it in. The
 * tables are in {@code docs/formats.md}; what was written once must be read for ever.
 */
@NullMarked
package suda.journal.encoding;

import org.jspecify.annotations.NullMarked;
