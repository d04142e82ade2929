/**
 * Checks secrets, on a thread of its own: passwords by Argon2id, with SCRAM keys beside them.
 * {@code suda.auth.bearer} checks tokens that others signed, {@code suda.auth.mail} brings codes to
 * people. Answers the ports {@link suda.session.Secrets} and {@link suda.session.Mailer}.
 */
@NullMarked
package suda.auth;

import org.jspecify.annotations.NullMarked;
