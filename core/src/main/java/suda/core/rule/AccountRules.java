package suda.core.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import suda.core.Limit;
import suda.core.command.Command;
import suda.core.event.AccountFlag;
import suda.core.event.Event;
import suda.core.name.BanTarget;
import suda.core.name.Nick;
import suda.core.rule.Refusal.Reason;
import suda.core.state.Account;
import suda.core.state.ServerBan;
import suda.core.state.State;
import suda.core.state.User;

/** Who may have which account, and what its holder may do with it. */
final class AccountRules {
  /** What a new account has until its holder chooses otherwise. */
  private static final Set<AccountFlag> FIRST_FLAGS =
      EnumSet.of(AccountFlag.AUTO_AWAY, AccountFlag.PROTECTED, AccountFlag.SHARED);

  private AccountRules() {}

  static Decision decide(State state, Command.OfAccount command) {
    return switch (command) {
      case Command.Register c -> register(state, c);
      case Command.Verify c -> verify(state, c);
      case Command.Drop c -> drop(state, c);
      case Command.Forget c -> forget(state, c);
      case Command.SetAccountRetention c -> RetentionRules.set(state, c);
      case Command.ChangeCredential c ->
          state.accounts().account(c.account()) == null
              ? Decision.refused(Reason.NO_SUCH_ACCOUNT, "")
              : Decision.happens(new Event.CredentialChanged(c.account(), c.credential()));
      case Command.MakeCode c ->
          state.accounts().account(c.account()) == null
              ? Decision.refused(Reason.NO_SUCH_ACCOUNT, "")
              : Decision.happens(new Event.CodeMade(c.account(), c.codeHash()));
      case Command.AddCertificate c -> addCertificate(state, c);
      case Command.RemoveCertificate c -> removeCertificate(state, c);
      case Command.GroupNick c -> groupNick(state, c);
      case Command.UngroupNick c -> ungroupNick(state, c);
      case Command.SetAccountFlag c -> setFlag(state, c);
      case Command.SetVhost c -> VhostRules.set(state, c);
      case Command.LogIn c -> logIn(state, c);
      case Command.LogOut c -> logOut(state, c);
      case Command.Regain c -> regain(state, c);
      case Command.RegisterChannel c -> OwnershipRules.register(state, c);
      case Command.UnregisterChannel c -> OwnershipRules.unregister(state, c);
      case Command.TransferChannel c -> OwnershipRules.transfer(state, c);
      case Command.SetAccess c -> OwnershipRules.setAccess(state, c);
      case Command.MakeInvitation c -> InvitationRules.make(state, c);
      case Command.UseInvitation c -> InvitationRules.use(state, c);
      case Command.RevokeInvitation c -> InvitationRules.revoke(state, c);
    };
  }

  /** Tells whether a nick is kept for an account that is not {@code account}. */
  static boolean reserves(State state, Nick nick, long account) {
    Account owner = state.accounts().owning(nick);
    return owner != null && owner.id() != account && owner.has(AccountFlag.PROTECTED);
  }

  private static Decision register(State state, Command.Register command) {
    Nick name = command.name();
    User user = state.user(command.user());
    User holder = state.user(name);
    if (state.accounts().owning(name) != null) {
      return Decision.refused(Reason.ALREADY_REGISTERED, name);
    }
    if (holder != null && holder != user) {
      return Decision.refused(Reason.NICK_IN_USE, name);
    }
    if (state.accounts().all().size() >= Limit.ACCOUNTS.max()) {
      return Decision.refused(Reason.TOO_MANY_ACCOUNTS, name);
    }
    long account = state.nextSequence();
    Event registered =
        new Event.AccountRegistered(
            account, name, FIRST_FLAGS, command.credential(), command.email(), command.codeHash());
    return user == null || command.codeHash() != null
        ? Decision.happens(registered)
        : Decision.happens(
            with(
                registered,
                with(new Event.LoggedIn(user.id(), account, name), VhostRules.shown(user, null))));
  }

  private static List<Event> with(Event first, List<Event> then) {
    List<Event> events = new ArrayList<>(List.of(first));
    events.addAll(then);
    return events;
  }

  private static List<Event> loggedIn(User user, Account account) {
    return with(
        new Event.LoggedIn(user.id(), account.id(), account.name()),
        VhostRules.shown(user, account.shownVhost()));
  }

  private static List<Event> loggedOut(User user) {
    return with(new Event.LoggedOut(user.id()), VhostRules.shown(user, null));
  }

  private static Decision verify(State state, Command.Verify command) {
    Account account = state.accounts().account(command.account());
    if (account == null) {
      return Decision.refused(Reason.NO_SUCH_ACCOUNT, "");
    }
    if (account.verified() || !Objects.equals(account.codeHash(), command.codeHash())) {
      return Decision.refused(Reason.WRONG_CODE, account.name());
    }
    User user = state.user(command.user());
    Event verified = new Event.AccountVerified(account.id());
    return user == null
        ? Decision.happens(verified)
        : Decision.happens(with(verified, loggedIn(user, account)));
  }

  /** Those who are logged in to it are so no more, before it is gone. */
  private static Decision drop(State state, Command.Drop command) {
    if (state.accounts().account(command.account()) == null) {
      return Decision.refused(Reason.NO_SUCH_ACCOUNT, "");
    }
    List<Event> events = new ArrayList<>();
    for (User user : state.users()) {
      if (user.accountId() == command.account()) {
        events.addAll(loggedOut(user));
      }
    }
    events.add(new Event.AccountDropped(command.account()));
    return Decision.happens(events);
  }

  private static Decision forget(State state, Command.Forget command) {
    Account account = state.accounts().account(command.account());
    return account == null
        ? Decision.refused(Reason.NO_SUCH_ACCOUNT, "")
        : Decision.happens(new Event.AccountForgotten(account.id(), account.name()));
  }

  private static Decision addCertificate(State state, Command.AddCertificate command) {
    Account account = state.accounts().account(command.account());
    Account owner = state.accounts().ofCertificate(command.fingerprint());
    if (account == null) {
      return Decision.refused(Reason.NO_SUCH_ACCOUNT, "");
    }
    if (owner != null) {
      return owner == account
          ? Decision.nothing()
          : Decision.refused(Reason.CERTIFICATE_TAKEN, command.fingerprint());
    }
    return account.certificates().size() >= Limit.CERTIFICATES_PER_ACCOUNT.max()
        ? Decision.refused(Reason.ACCOUNT_FULL, account.name())
        : Decision.happens(new Event.CertificateAdded(account.id(), command.fingerprint()));
  }

  private static Decision removeCertificate(State state, Command.RemoveCertificate command) {
    Account account = state.accounts().account(command.account());
    return account == null || !account.certificates().contains(command.fingerprint())
        ? Decision.refused(Reason.NOT_YOURS, command.fingerprint())
        : Decision.happens(new Event.CertificateRemoved(account.id(), command.fingerprint()));
  }

  private static Decision groupNick(State state, Command.GroupNick command) {
    Account account = state.accounts().account(command.account());
    Account owner = state.accounts().owning(command.nick());
    User holder = state.user(command.nick());
    if (account == null) {
      return Decision.refused(Reason.NO_SUCH_ACCOUNT, "");
    }
    if (owner != null) {
      return owner == account
          ? Decision.nothing()
          : Decision.refused(Reason.ALREADY_REGISTERED, command.nick());
    }
    if (holder != null && holder.accountId() != account.id()) {
      return Decision.refused(Reason.NICK_IN_USE, command.nick());
    }
    return account.nicks().size() >= Limit.NICKS_PER_ACCOUNT.max()
        ? Decision.refused(Reason.ACCOUNT_FULL, account.name())
        : Decision.happens(new Event.NickGrouped(account.id(), command.nick()));
  }

  private static Decision ungroupNick(State state, Command.UngroupNick command) {
    Account account = state.accounts().account(command.account());
    if (account == null || !account.owns(command.nick())) {
      return Decision.refused(Reason.NOT_YOURS, command.nick());
    }
    return command.nick().key().equals(account.name().key())
        ? Decision.refused(Reason.IS_ACCOUNT_NAME, command.nick())
        : Decision.happens(new Event.NickUngrouped(account.id(), command.nick()));
  }

  private static Decision setFlag(State state, Command.SetAccountFlag command) {
    Account account = state.accounts().account(command.account());
    if (account == null) {
      return Decision.refused(Reason.NO_SUCH_ACCOUNT, "");
    }
    if (account.has(command.flag()) == command.on()) {
      return Decision.nothing();
    }
    Event changed = new Event.AccountFlagChanged(account.id(), command.flag(), command.on());
    return command.flag() == AccountFlag.VHOST
        ? Decision.happens(
            with(changed, VhostRules.shown(state, account, command.on() ? account.vhost() : null)))
        : Decision.happens(changed);
  }

  private static Decision logIn(State state, Command.LogIn command) {
    User user = state.user(command.user());
    Account account = state.accounts().account(command.account());
    if (user == null || account == null) {
      return Decision.refused(Reason.NO_SUCH_ACCOUNT, "");
    }
    if (!account.verified()) {
      return Decision.refused(Reason.NOT_VERIFIED, account.name());
    }
    ServerBan ban = state.ban(new BanTarget.Account(account.name().key()));
    if (ban != null) {
      return Decision.refused(Reason.BANNED_FROM_SERVER, ban.reason());
    }
    return user.accountId() == account.id()
        ? Decision.nothing()
        : Decision.happens(loggedIn(user, account));
  }

  private static Decision logOut(State state, Command.LogOut command) {
    User user = state.user(command.user());
    return user == null || user.accountId() == 0
        ? Decision.refused(Reason.NOT_LOGGED_IN, "")
        : Decision.happens(loggedOut(user));
  }

  /** Whoever has the nick without being logged in to its account becomes a guest. */
  private static Decision regain(State state, Command.Regain command) {
    User user = state.user(command.user());
    Account owner = state.accounts().owning(command.nick());
    if (user == null || owner == null || user.accountId() != owner.id()) {
      return Decision.refused(Reason.NOT_YOURS, command.nick());
    }
    User holder = state.user(command.nick());
    if (holder == user) {
      return Decision.nothing();
    }
    Event mine = new Event.UserRenamed(user.id(), command.nick());
    return holder == null
        ? Decision.happens(mine)
        : Decision.happens(
            new Event.UserRenamed(holder.id(), UserRules.freeGuestNick(state)), mine);
  }
}
