/**
 * Who uses the server: people with the client library, with an IRC client, and with plain text.
 * They talk, come and go by chance, and take down what they are told.
 */
@NullMarked
package suda.simulation.user;

import org.jspecify.annotations.NullMarked;
