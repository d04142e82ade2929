/**
 * The operator's tools: talking to the running server, and its data as a whole. They run in a
 * process of their own, beside the server or without one.
 */
@NullMarked
package suda.app.operator;

import org.jspecify.annotations.NullMarked;
