/** Reads the logs that IRC clients and bouncers keep. See {@code docs/admin.md} for their forms. */
@NullMarked
package suda.app.logs;

import org.jspecify.annotations.NullMarked;
