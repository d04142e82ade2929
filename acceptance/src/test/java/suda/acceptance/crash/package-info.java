/**
 * What a kill, or a full disk, leaves behind: everything that was acknowledged, once and in order.
 */
@NullMarked
package suda.acceptance.crash;

import org.jspecify.annotations.NullMarked;
