/**
 * What tests share: scripts of chats, read here and played by whoever has clients to play them
 * with, in one thread or over sockets.
 */
@NullMarked
package suda.testkit;

import org.jspecify.annotations.NullMarked;
