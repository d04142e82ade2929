/**
 * The terminal client, {@code suda chat}: draws what {@code suda.client} tells and reads keys or
 * lines. {@link suda.terminal.ChatTerminal} chooses between a terminal and a pipe, IRC and raw
 * text. Nothing that others send reaches the terminal but by way of {@code Printable}.
 */
@NullMarked
package suda.terminal;

import org.jspecify.annotations.NullMarked;
