package suda.app.config;

import java.util.Optional;

/**
 * How {@code suda chat} was asked to run.
 *
 * @param nick empty: one made from the login's name
 * @param room empty: the server's lobby
 * @param plain raw text to any TCP peer, no IRC
 */
public record ChatOptions(
    Address server, Optional<String> nick, Optional<String> room, boolean plain) {}
