package suda.session.irc;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.Text;
import suda.core.command.Command;
import suda.core.event.Credential;
import suda.core.name.Nick;
import suda.core.state.Account;
import suda.core.state.Accounts;
import suda.session.Context;
import suda.session.sasl.Step;

/**
 * Checks what a client brings to show that an account is its own, and counts how often it tried.
 * Used by one connection.
 */
final class Proofs {
  private final Conversation conversation;

  /** Which account's secret the client is trying; null where none, or too often. */
  private @Nullable String tried;

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
    countAttempt(name);
    Account account = accounts().named(name);
    Credential kept = account == null ? null : account.credential();
    return kept == null ? context().secrets().decoy(key(name)) : kept;
  }

  /** Whether the exchange may go on: there were not too many attempts. */
  boolean mayGoOn() {
    return !refused;
  }

  /** The attempt is over. */
  void forget() {
    tried = null;
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
    countAttempt(step.account());
    if (refused) {
      then.accept(new Proof.TooMany());
      return;
    }
    Account account = accounts().named(step.account());
    long id = account == null ? 0 : account.id();
    Credential kept = account == null ? null : account.credential();
    context()
        .secrets()
        .check(
            step.password(),
            kept,
            exchange.awaited(right -> {
              // It may be gone meanwhile, or have another password.
              Account now = accounts().account(id);
              if (right && kept != null && now != null && kept.equals(now.credential())) {
                renew(now, kept, step.password());
                then.accept(proven(now));
              } else {
                then.accept(new Proof.None());
              }
            }));
  }

  /** What is kept of it was made when less was asked for. */
  private void renew(Account account, Credential kept, String password) {
    if (!context().secrets().isOutdated(kept)) {
      return;
    }
    context()
        .secrets()
        .digest(
            password,
            made -> {
              Account now = accounts().account(account.id());
              if (made.isPresent() && now != null && kept.equals(now.credential())) {
                context()
                    .submit(new Command.ChangeCredential(now.id(), made.get()), decision -> {});
              }
            });
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
    if (tried != null) {
      context().attempts().giveBack(context().connection().address(), tried);
    }
    return account == null ? new Proof.None() : entry(account);
  }

  private static Proof entry(Account account) {
    return account.verified() ? new Proof.Of(account) : new Proof.Unverified();
  }

  private void countAttempt(String name) {
    String account = key(name);
    boolean may =
        context().attempts().take(context().connection().address(), account, context().nowMs());
    tried = may ? account : null;
    refused = !may;
  }

  /** One key for all the names of an account. */
  private String key(String name) {
    Account account = accounts().named(name);
    return account == null
        ? Nick.trusted(Text.cut(name, Limit.NICK_BYTES)).key()
        : account.name().key();
  }
}
