/** What is typed after a slash, by whomever: tables of verbs, and their help. */
@NullMarked
package suda.session.verb;

import org.jspecify.annotations.NullMarked;
