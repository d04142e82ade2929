/**
 * What people do with accounts, in words: registering, logging in, and running what belongs to an
 * account. The protocols ask here, each for its own client; the answers are lines of text.
 */
@NullMarked
package suda.session.account;

import org.jspecify.annotations.NullMarked;
