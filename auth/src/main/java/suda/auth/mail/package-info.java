/** Letters by SMTP, on a thread of their own. */
@NullMarked
package suda.auth.mail;

import org.jspecify.annotations.NullMarked;
