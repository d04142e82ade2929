/**
 * The program: its command line, its wiring and its threads.
 *
 * <p>{@link suda.app.config} knows what can be set; this package says so to the user, and puts the
 * other modules together. Nothing depends on it but tests.
 */
@NullMarked
package suda.app;

import org.jspecify.annotations.NullMarked;
