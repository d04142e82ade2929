/**
 * The load generator: many connections in few threads, against any IRC server.
 *
 * <p>It knows IRC and nothing of Suda, so that every server is measured by the same rule. It shares
 * the machine with the server under test, hence the style of the paths that run once per delivery:
 * bytes are read in place, and nothing is allocated.
 */
@NullMarked
package suda.bench;

import org.jspecify.annotations.NullMarked;
