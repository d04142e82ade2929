/**
 * The rules: {@link suda.core.rule.Rules#decide} looks at the state and a command and answers with
 * the events that should happen or the reasons why not. Nothing here changes anything.
 */
@NullMarked
package suda.core.rule;

import org.jspecify.annotations.NullMarked;
