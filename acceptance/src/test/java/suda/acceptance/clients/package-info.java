/**
 * Clients that others wrote, against a real server: irssi, WeeChat, catgirl and netcat on a
 * terminal that is read as a person reads it, and IRC libraries for Java and JavaScript.
 */
@NullMarked
package suda.acceptance.clients;

import org.jspecify.annotations.NullMarked;
