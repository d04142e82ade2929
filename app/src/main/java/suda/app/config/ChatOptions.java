package suda.app.config;

import java.util.Optional;
import suda.client.Credentials;
import suda.client.Security;

/**
 * How {@code suda chat} was asked to run.
 *
 * @param nick empty: one made from the login's name
 * @param room empty: the server's lobby
 * @param plain raw text to any TCP peer, no IRC
 * @param security whether the connection is encrypted, and how the server is known
 * @param account to log in to
 */
public record ChatOptions(
    Address server,
    Optional<String> nick,
    Optional<String> room,
    boolean plain,
    Security security,
    Optional<Credentials> account) {}
