/**
 * What nobody who means well would send, against a real server, while two people talk: each of
 * their messages must arrive, nothing may be logged as an error, and memory must stay bounded.
 */
@NullMarked
package suda.acceptance.hostile;

import org.jspecify.annotations.NullMarked;
