package suda.session;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import suda.core.event.Credential;
import suda.core.event.OperatorPrivilege;

/**
 * Somebody who may become an operator, as the configuration has it: who knows the password, or has
 * the certificate, or is logged in to the account.
 *
 * @param password null where no password is good
 * @param fingerprint of the client's certificate: SHA-256 in lower-case hexadecimal; null for none
 * @param account name of an account, whose user needs no password; null for none
 */
public record OperatorAccount(
    String name,
    Set<OperatorPrivilege> privileges,
    @Nullable Credential password,
    @Nullable String fingerprint,
    @Nullable String account) {

  public OperatorAccount {
    privileges = Set.copyOf(privileges);
  }
}
