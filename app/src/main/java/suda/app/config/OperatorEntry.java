package suda.app.config;

import java.util.Optional;
import java.util.Set;
import suda.core.event.OperatorPrivilege;

/**
 * An {@code [[oper]]} table: somebody who may become an operator.
 *
 * @param password Argon2id's hash of it in the PHC format
 * @param fingerprint of a client's certificate: SHA-256 in lower-case hexadecimal
 * @param account an account, whose user needs no password
 */
public record OperatorEntry(
    String name,
    Set<OperatorPrivilege> privileges,
    Optional<String> password,
    Optional<String> fingerprint,
    Optional<String> account) {}
