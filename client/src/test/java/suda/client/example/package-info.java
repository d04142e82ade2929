/** Programs to begin with. They are compiled and run in the tests. */
@NullMarked
package suda.client.example;

import org.jspecify.annotations.NullMarked;
