@NullMarked
package suda.auth.bearer;

import org.jspecify.annotations.NullMarked;
