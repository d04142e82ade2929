/** Commands: what a user or the operator wants. {@code suda.core.rule} decides on them. */
@NullMarked
package suda.core.command;

import org.jspecify.annotations.NullMarked;
