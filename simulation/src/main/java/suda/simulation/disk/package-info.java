/**
 * A disk that keeps what was synced and, when power is lost, any part of the rest; and the journal
 * and the archive on it. Their formats are their own: what is stored in them is encoded as in real
 * files.
 */
@NullMarked
package suda.simulation.disk;

import org.jspecify.annotations.NullMarked;
