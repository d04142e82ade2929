package suda.core.state;

import java.util.Set;
import suda.core.event.OperatorPrivilege;

/**
 * That a user is an operator of the server.
 *
 * @param name of the operator's entry in the configuration
 */
public record Operator(String name, Set<OperatorPrivilege> privileges) {
  public Operator {
    privileges = Set.copyOf(privileges);
  }
}
