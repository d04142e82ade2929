package suda.session.irc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.rule.Decision;
import suda.core.state.Account;
import suda.core.state.User;
import suda.session.Context;
import suda.session.account.Enrolment;
import suda.session.account.Entering;
import suda.session.account.Verification;

/** Registering accounts, before and after one is a user. */
final class AccountCommands {
  private static final String SOURCE = "https://ircv3.net/specs/extensions/account-registration";

  static final List<CommandRow> ROWS =
      List.of(
          new CommandRow(
              "REGISTER",
              3,
              "REGISTER <account>|* <email>|* <password>",
              SOURCE,
              "Registers an account; * is your nick, or no e-mail address.",
              (phase, exchange) -> register(Side.of(phase), exchange),
              (phase, exchange) -> register(Side.of(phase), exchange)),
          new CommandRow(
              "VERIFY",
              2,
              "VERIFY <account> <code>",
              SOURCE,
              "Tells the code that was sent to the account's e-mail address.",
              (phase, exchange) -> verify(Side.of(phase), exchange),
              (phase, exchange) -> verify(Side.of(phase), exchange)));

  private AccountCommands() {}

  /** What is possible here, and what is needed. */
  static String capabilityValue(Context context) {
    String always = "before-connect,custom-account-name";
    return context.mailer().sends() ? always + ",email-required" : always;
  }

  /**
   * Who registers.
   *
   * @param user 0 before one is a user
   * @param nick empty where none was given yet
   */
  private record Side(Conversation conversation, long user, String nick, Entrance entrance) {

    static Side of(Registering phase) {
      return new Side(phase.conversation(), 0, phase.nickWanted(), phase::logIn);
    }

    static Side of(Chatting phase) {
      return new Side(phase.conversation(), phase.id(), phase.me().nick().text(), account -> {});
    }

    Context context() {
      return conversation.context();
    }

    boolean isLoggedIn() {
      User self = context().state().user(user);
      return self != null && self.accountId() != 0;
    }
  }

  /** Logs in whom the writer could not, who is no user yet. */
  private interface Entrance {
    void logIn(long account);
  }

  private static void register(Side side, Exchange exchange) {
    String name = exchange.param(0).equals("*") ? side.nick() : exchange.param(0);
    String email = exchange.param(1).equals("*") ? "" : exchange.param(1);
    if (side.isLoggedIn()) {
      fail(exchange, "ALREADY_AUTHENTICATED", name, "You are logged in already");
    } else if (name.isEmpty()) {
      fail(exchange, "NEED_NICK", "*", "Give your nick first, or name the account");
    } else if (!Entering.isSafe(side.context())) {
      fail(exchange, "UNACCEPTABLE_PASSWORD", name, "Connect with TLS before you tell a password");
    } else {
      new Enrolment(
              side.context(),
              side.user(),
              exchange.awaited(outcome -> tell(side, exchange, name, outcome)))
          .register(name, email, exchange.param(2));
    }
  }

  private static void tell(Side side, Exchange exchange, String name, Enrolment.Outcome outcome) {
    switch (outcome) {
      case Enrolment.Outcome.Registered done -> {
        exchange.line("REGISTER", "Your account is registered", "SUCCESS", done.name().text());
        enter(side, exchange, done.name().text());
      }
      case Enrolment.Outcome.CodeSent sent ->
          exchange.line(
              "REGISTER",
              "A code was sent to " + sent.to() + ": VERIFY " + sent.name() + " <code>",
              "VERIFICATION_REQUIRED",
              sent.name().text());
      case Enrolment.Outcome.Refused refused ->
          fail(exchange, code(refused.why()), name, refused.words());
    }
  }

  private static String code(Enrolment.Why why) {
    return switch (why) {
      case BAD_NAME -> "BAD_ACCOUNT_NAME";
      case TAKEN -> "ACCOUNT_EXISTS";
      case WEAK_PASSWORD -> "WEAK_PASSWORD";
      case BAD_PASSWORD -> "UNACCEPTABLE_PASSWORD";
      case BAD_EMAIL, EMAIL_NEEDED -> "INVALID_EMAIL";
      case TOO_BUSY, TOO_MANY, OTHER -> "TEMPORARILY_UNAVAILABLE";
    };
  }

  private static void fail(Exchange exchange, String code, String name, String words) {
    exchange.fail(code, words, name);
  }

  private static void enter(Side side, Exchange exchange, String name) {
    Account account = side.context().state().accounts().named(name);
    if (account != null) {
      side.entrance().logIn(account.id());
      LoggedIn.say(side.conversation(), exchange, account);
    }
  }

  private static void verify(Side side, Exchange exchange) {
    String name = exchange.param(0);
    Account account = side.context().state().accounts().named(name);
    if (side.isLoggedIn()) {
      fail(exchange, "ALREADY_AUTHENTICATED", name, "You are logged in already");
    } else if (account == null) {
      wrongCode(exchange, name);
    } else {
      Verification.of(
          side.context(),
          side.user(),
          account,
          exchange.param(1),
          exchange::submit,
          decision -> verified(side, exchange, name, decision));
    }
  }

  private static void wrongCode(Exchange exchange, String name) {
    fail(exchange, "INVALID_CODE", name, "That is not the code");
  }

  private static void verified(
      Side side, Exchange exchange, String name, @Nullable Decision decision) {
    if (decision == null || !decision.accepted()) {
      wrongCode(exchange, name);
    } else {
      exchange.line("VERIFY", "Your account is verified", "SUCCESS", name);
      enter(side, exchange, name);
    }
  }
}
