package suda.core.state;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suda.core.event.Event;
import suda.core.name.Nick;

/** All accounts, and the codes that let people in. Changed only by {@link State#apply}. */
public final class Accounts {
  private final Map<Long, Account> accounts = new LinkedHashMap<>();
  private final Map<String, Account> byNick = new LinkedHashMap<>();
  private final Map<String, Account> byCertificate = new LinkedHashMap<>();
  private final Map<Long, Invitation> invitations = new LinkedHashMap<>();

  /** In the order of their registration. */
  public Collection<Account> all() {
    return Collections.unmodifiableCollection(accounts.values());
  }

  public @Nullable Account account(long id) {
    return accounts.get(id);
  }

  /** The account that owns this nick, or null. */
  public @Nullable Account owning(Nick nick) {
    return byNick.get(nick.key());
  }

  /** The same by what somebody typed, valid or not. */
  public @Nullable Account named(String nick) {
    return owning(Nick.trusted(nick));
  }

  /** The account that a client certificate of this SHA-256 fingerprint opens, or null. */
  public @Nullable Account ofCertificate(String fingerprint) {
    return byCertificate.get(fingerprint);
  }

  /** In the order of their making. */
  public Collection<Invitation> invitations() {
    return Collections.unmodifiableCollection(invitations.values());
  }

  public @Nullable Invitation invitation(long id) {
    return invitations.get(id);
  }

  /** The invitation whose code has this hash, or null. */
  public @Nullable Invitation invitation(String codeHash) {
    return invitations.values().stream()
        .filter(invitation -> invitation.codeHash().equals(codeHash))
        .findFirst()
        .orElse(null);
  }

  void register(Account account) {
    accounts.put(account.id(), account);
    byNick.put(account.name().key(), account);
  }

  void drop(long id) {
    Account account = known(id);
    accounts.remove(id);
    account.nicks().forEach(nick -> byNick.remove(nick.key()));
    account.certificates().forEach(byCertificate::remove);
    invitations.values().removeIf(invitation -> invitation.by() == id);
  }

  void group(long id, Nick nick) {
    Account account = known(id);
    account.group(nick);
    byNick.put(nick.key(), account);
  }

  void ungroup(long id, Nick nick) {
    known(id).ungroup(nick);
    byNick.remove(nick.key());
  }

  void add(long id, String fingerprint) {
    Account account = known(id);
    account.add(fingerprint);
    byCertificate.put(fingerprint, account);
  }

  void remove(long id, String fingerprint) {
    known(id).remove(fingerprint);
    byCertificate.remove(fingerprint);
  }

  void make(Event.InvitationMade event, long timeMs) {
    invitations.put(event.invitation(), new Invitation(event, timeMs));
  }

  void use(long invitation) {
    Invitation used = invitations.get(invitation);
    if (used != null && used.useOnce() == 0) {
      invitations.remove(invitation);
    }
  }

  void revoke(long invitation) {
    invitations.remove(invitation);
  }

  Account known(long id) {
    Account account = accounts.get(id);
    if (account == null) {
      throw new IllegalStateException("no account " + id);
    }
    return account;
  }
}
