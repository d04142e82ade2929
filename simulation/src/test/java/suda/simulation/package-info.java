@NullMarked
package suda.simulation;

import org.jspecify.annotations.NullMarked;
