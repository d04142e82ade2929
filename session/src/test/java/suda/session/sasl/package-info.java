@NullMarked
package suda.session.sasl;

import org.jspecify.annotations.NullMarked;
