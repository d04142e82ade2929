package suda.core;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test that shows what happens at a bound of the table and one past it. Every row has one: a test
 * of the acceptance module looks for them in the sources of all modules.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface AtBound {
  Limit[] value();
}
