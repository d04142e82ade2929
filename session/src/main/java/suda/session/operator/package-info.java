/**
 * What operators of the server can have done, the same from an IRC client and from the console:
 * verbs in a table, read here, and answered in lines.
 */
@NullMarked
package suda.session.operator;

import org.jspecify.annotations.NullMarked;
