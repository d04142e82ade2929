/**
 * The operator's console: what is typed where the server runs, and what is shown there of all that
 * happens. The words are those of {@code suda.session.text}.
 */
@NullMarked
package suda.session.console;

import org.jspecify.annotations.NullMarked;
