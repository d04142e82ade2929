/** Chat scripts for IRC, a rule each. */
@NullMarked
package suda.session.irc;

import org.jspecify.annotations.NullMarked;
