package suda.session.account;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.event.Credential;
import suda.core.name.Nick;
import suda.core.rule.Decision;
import suda.core.rule.Refusal;
import suda.session.Context;
import suda.session.EmailAddress;
import suda.session.Letter;
import suda.session.RefusalWords;

/** Registers an account: the same for every way of asking for one. Engine thread only. */
public final class Enrolment {
  private static final String TOO_MANY =
      "too many accounts were registered from your address; try again in a few minutes";

  private static final long NOBODY = 0;
  private static final long NO_ACCOUNT = 0;

  private final Context context;
  private final long user;
  private final boolean counted;
  private final Consumer<Outcome> then;

  /** What came of it. */
  public sealed interface Outcome {
    /** The account may be used; the user is logged in, where there is one. */
    record Registered(Nick name) implements Outcome {}

    /** The code that was sent must be told first. */
    record CodeSent(Nick name, EmailAddress to) implements Outcome {}

    record Refused(Why why, String words) implements Outcome {}
  }

  /** Why there is no account. */
  public enum Why {
    BAD_NAME,
    TAKEN,
    WEAK_PASSWORD,
    BAD_PASSWORD,
    BAD_EMAIL,
    EMAIL_NEEDED,
    TOO_BUSY,
    TOO_MANY,
    OTHER
  }

  /**
   * @param user who is to be logged in then, or 0 for nobody yet
   */
  public Enrolment(Context context, long user, Consumer<Outcome> then) {
    this(context, user, true, then);
  }

  private Enrolment(Context context, long user, boolean counted, Consumer<Outcome> then) {
    this.context = context;
    this.user = user;
    this.counted = counted;
    this.then = then;
  }

  /** For somebody else, by an operator of the server, who may register any number. */
  static Enrolment byOperator(Context context, Consumer<Outcome> then) {
    return new Enrolment(context, 0, false, then);
  }

  /**
   * @param email empty for none
   */
  public void register(String name, String email, String password) {
    Nick nick = Nick.parse(name, context.server().customs().nickRule()).orElse(null);
    Optional<EmailAddress> address = EmailAddress.parse(email);
    boolean mails = context.mailer().sends();
    String flaw = Passwords.flaw(password);
    if (nick == null || Services.isService(nick)) {
      refuse(Why.BAD_NAME, name + " cannot be an account's name: it must be a nick");
    } else if (flaw != null) {
      refuse(Passwords.isWeak(password) ? Why.WEAK_PASSWORD : Why.BAD_PASSWORD, flaw);
    } else if (mails && email.isEmpty()) {
      refuse(Why.EMAIL_NEEDED, "an e-mail address is needed here, to which a code is sent");
    } else if (!email.isEmpty() && address.isEmpty()) {
      refuse(Why.BAD_EMAIL, email + " is no e-mail address");
    } else if (counted && user == NOBODY) {
      // Else, who is only let in with an account would make one and be in.
      context.listing(listing -> {
        if (listing.isPresent() && listing.get().keepsOut(NO_ACCOUNT)) {
          refuse(Why.OTHER, "nobody registers from your address: " + listing.get().reason());
        } else {
          count(nick, address, password);
        }
      });
    } else {
      count(nick, address, password);
    }
  }

  private void count(Nick nick, Optional<EmailAddress> address, String password) {
    if (counted && !context.registrations().take(from(), max(), context.nowMs())) {
      refuse(Why.TOO_MANY, TOO_MANY);
      return;
    }
    context
        .secrets()
        .digest(
            password,
            made ->
                made.ifPresentOrElse(
                    credential -> register(nick, address.orElse(null), credential),
                    () -> forgo(Why.TOO_BUSY, Passwords.BUSY)));
  }

  private void register(Nick name, @Nullable EmailAddress address, Credential credential) {
    Code code = address != null && context.mailer().sends() ? Code.fresh(context) : null;
    context.submit(
        new Command.Register(
            user,
            name,
            credential,
            address == null ? null : address.text(),
            code == null ? null : code.hash()),
        decision -> decided(decision, name, address, code));
  }

  private void decided(
      Decision decision, Nick name, @Nullable EmailAddress address, @Nullable Code code) {
    if (!decision.accepted()) {
      decision.refusals().forEach(this::refuse);
    } else if (address != null && code != null) {
      String network = context.server().identity().network();
      boolean sent =
          context.mailer().send(Letter.verification(address, network, name.text(), code.text()));
      if (sent) {
        then.accept(new Outcome.CodeSent(name, address));
      } else {
        refuse(Why.TOO_BUSY, "no letter can be sent now; ask for another code in a minute");
      }
    } else {
      then.accept(new Outcome.Registered(name));
    }
  }

  private void refuse(Refusal refusal) {
    Why why =
        switch (refusal.reason()) {
          case ALREADY_REGISTERED, NICK_IN_USE -> Why.TAKEN;
          default -> Why.OTHER;
        };
    forgo(why, RefusalWords.of(refusal));
  }

  /** No account came of it, so it does not count. */
  private void forgo(Why why, String words) {
    if (counted) {
      context.registrations().giveBack(from());
    }
    refuse(why, words);
  }

  private String from() {
    return context.connection().address();
  }

  private int max() {
    return context.server().throttles().registrationsPerAddress();
  }

  private void refuse(Why why, String words) {
    then.accept(new Outcome.Refused(why, words));
  }
}
