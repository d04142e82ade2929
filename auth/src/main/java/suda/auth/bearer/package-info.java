/** Tokens of an identity provider: JSON web tokens, checked by the provider's public keys. */
@NullMarked
package suda.auth.bearer;

import org.jspecify.annotations.NullMarked;
