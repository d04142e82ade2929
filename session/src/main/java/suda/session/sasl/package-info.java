/**
 * Proving who one is: the mechanisms of SASL (RFC 4422), each an exchange without I/O, and without
 * a word of the protocol that carries it. What is to be looked up or checked comes out as a {@link
 * suda.session.sasl.Step}.
 */
@NullMarked
package suda.session.sasl;

import org.jspecify.annotations.NullMarked;
