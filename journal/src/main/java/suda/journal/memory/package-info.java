/**
 * Journal and archive in memory, and a journal that fails when told to: for tests and simulations.
 */
@NullMarked
package suda.journal.memory;

import org.jspecify.annotations.NullMarked;
