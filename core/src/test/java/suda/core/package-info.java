/** Tests of the core and of the page made from its limits. */
@NullMarked
package suda.core;

import org.jspecify.annotations.NullMarked;
