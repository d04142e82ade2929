package suda.auth.bearer;

import java.util.Optional;

/** Who says for which account a bearer token speaks. One thread at a time. */
public interface Bearers {

  /** No token is good: the operator has set no keys. */
  Bearers NONE =
      new Bearers() {
        @Override
        public boolean any() {
          return false;
        }

        @Override
        public Optional<String> account(String token) {
          return Optional.empty();
        }
      };

  /** Whether any token can be good. */
  boolean any();

  /** The name of the account; nothing where the token is not good. */
  Optional<String> account(String token);
}
