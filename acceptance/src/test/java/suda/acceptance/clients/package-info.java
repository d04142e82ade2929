/**
 * Clients that others wrote, against a real server: irssi, WeeChat and netcat on a terminal that is
 * read as a person reads it, and two IRC libraries.
 */
@NullMarked
package suda.acceptance.clients;

import org.jspecify.annotations.NullMarked;
