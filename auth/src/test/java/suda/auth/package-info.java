@NullMarked
package suda.auth;

import org.jspecify.annotations.NullMarked;
