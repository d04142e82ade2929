@NullMarked
package suda.auth.mail;

import org.jspecify.annotations.NullMarked;
