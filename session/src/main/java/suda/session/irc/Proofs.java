package suda.session.irc;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.core.event.Credential;
import suda.core.state.Account;
import suda.core.state.Accounts;
import suda.session.Context;
import suda.session.account.Attempt;
import suda.session.account.Login;
import suda.session.sasl.Step;

/**
 * Checks what a client brings to show that an account is its own, and counts how often it tried.
 * Used by one connection.
 */
final class Proofs {
  private final Conversation conversation;

  /** The client's, to show a secret without telling it; null where none, or too many. */
  private @Nullable Attempt attempt;

  private boolean refused;

  /** What comes of it. */
  sealed interface Proof {

    record Of(Account account) implements Proof {}

    /** It is the account's holder, who has not told the code that was sent. */
    record Unverified() implements Proof {}

    /** Nothing was checked. */
    record TooMany() implements Proof {}

    record None() implements Proof {}
  }

  Proofs(Conversation conversation) {
    this.conversation = conversation;
  }

  private Context context() {
    return conversation.context();
  }

  private Accounts accounts() {
    return context().state().accounts();
  }

  /** For an exchange in which the secret itself is never told; counts as an attempt. */
  Credential credential(String name) {
    attempt = Attempt.begin(context(), name);
    refused = attempt == null;
    Account account = accounts().named(name);
    Credential kept = account == null ? null : account.credential();
    return kept == null ? context().secrets().decoy(Attempt.key(context(), name)) : kept;
  }

  /** Whether the exchange may go on: there were not too many attempts. */
  boolean mayGoOn() {
    return !refused;
  }

  /** The attempt is over. */
  void forget() {
    attempt = null;
    refused = false;
  }

  /**
   * @param then is called once, perhaps after this returns; the exchange waits for it
   */
  void check(Step step, Exchange exchange, Consumer<Proof> then) {
    if (refused) {
      then.accept(new Proof.TooMany());
      return;
    }
    switch (step) {
      case Step.CheckPassword s -> check(s, exchange, then);
      case Step.CheckToken s -> check(s, exchange, then);
      case Step.CheckCertificate s -> then.accept(proof(ofCertificate(), s.account()));
      case Step.Proved s -> then.accept(proven(accounts().named(s.account())));
      case Step.Challenge _, Step.Failed _ -> then.accept(new Proof.None());
    }
  }

  private void check(Step.CheckPassword step, Exchange exchange, Consumer<Proof> then) {
    Consumer<Login.Outcome> told =
        exchange.awaited(outcome ->
            then.accept(
                switch (outcome) {
                  case Login.Outcome.Right(Account account) -> entry(account);
                  case Login.Outcome.Wrong() -> new Proof.None();
                  case Login.Outcome.TooMany() -> new Proof.TooMany();
                }));
    new Login(context(), step.account(), told).by(step.password());
  }

  private void check(Step.CheckToken step, Exchange exchange, Consumer<Proof> then) {
    context()
        .secrets()
        .bearer(
            step.token(),
            exchange.awaited(name ->
                then.accept(proof(name.map(accounts()::named).orElse(null), step.account()))));
  }

  private @Nullable Account ofCertificate() {
    String fingerprint = context().connection().certificate();
    return fingerprint == null ? null : accounts().ofCertificate(fingerprint);
  }

  /**
   * @param wanted the name by which the client asked for it; empty for any
   */
  private Proof proof(@Nullable Account account, String wanted) {
    boolean other = !wanted.isEmpty() && accounts().named(wanted) != account;
    return account == null || other ? new Proof.None() : entry(account);
  }

  private Proof proven(@Nullable Account account) {
    if (attempt != null) {
      attempt.giveBack();
    }
    return account == null ? new Proof.None() : entry(account);
  }

  private static Proof entry(Account account) {
    return account.verified() ? new Proof.Of(account) : new Proof.Unverified();
  }
}
