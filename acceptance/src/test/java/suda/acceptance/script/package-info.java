/** Chats that read the same whatever the people in them speak. */
@NullMarked
package suda.acceptance.script;

import org.jspecify.annotations.NullMarked;
