/**
 * What can be set: one table of settings, read from flags, the environment and a TOML file.
 *
 * <p>{@link suda.app.config.Setting} is the table; help and {@code docs/configuration.md} are made
 * from it. {@link suda.app.config.Configuration} reads the sources in their order and yields one
 * {@link suda.app.config.ServerConfig}, or the one line that says what is wrong and where. Nothing
 * here prints, and the environment comes in as an argument.
 */
@NullMarked
package suda.app.config;

import org.jspecify.annotations.NullMarked;
