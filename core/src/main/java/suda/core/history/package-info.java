/** What can be asked about the past. The archive answers. */
@NullMarked
package suda.core.history;

import org.jspecify.annotations.NullMarked;
