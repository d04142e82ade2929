package suda.core.state;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suda.core.event.AccountFlag;
import suda.core.event.Credential;
import suda.core.event.Event.AccountRegistered;
import suda.core.history.Retention;
import suda.core.name.Nick;

/** Somebody whom the server knows again. Changed only by {@link State#apply}. */
public final class Account {
  private final long id;
  private final Nick name;
  private final long registeredMs;
  private final EnumSet<AccountFlag> flags = EnumSet.noneOf(AccountFlag.class);
  private final Map<String, Nick> nicks = new LinkedHashMap<>();
  private final Set<String> certificates = new LinkedHashSet<>();
  private final @Nullable String email;
  private int daysKept = Retention.AS_SERVER;
  private @Nullable Credential credential;
  private @Nullable String codeHash;
  private boolean verified;
  private @Nullable String vhost;

  Account(AccountRegistered event, long timeMs) {
    this.id = event.account();
    this.name = event.name();
    this.registeredMs = timeMs;
    this.flags.addAll(event.flags());
    this.nicks.put(name.key(), name);
    this.email = event.email();
    this.credential = event.credential();
    this.codeHash = event.codeHash();
    this.verified = event.codeHash() == null;
  }

  public long id() {
    return id;
  }

  /** Its name, which is one of its nicks. */
  public Nick name() {
    return name;
  }

  /** In milliseconds since 1970. */
  public long registeredMs() {
    return registeredMs;
  }

  public boolean has(AccountFlag flag) {
    return flags.contains(flag);
  }

  public Set<AccountFlag> flags() {
    return Collections.unmodifiableSet(flags);
  }

  /** The nicks that are its own, the name first. */
  public Collection<Nick> nicks() {
    return Collections.unmodifiableCollection(nicks.values());
  }

  public boolean owns(Nick nick) {
    return nicks.containsKey(nick.key());
  }

  /** SHA-256 fingerprints of the client certificates that open it, in hexadecimal. */
  public Set<String> certificates() {
    return Collections.unmodifiableSet(certificates);
  }

  public @Nullable String email() {
    return email;
  }

  /** What its password is checked against; null where it has none. */
  public @Nullable Credential credential() {
    return credential;
  }

  /** What is kept of a code that its holder was sent; null for none. */
  public @Nullable String codeHash() {
    return codeHash;
  }

  /** Whether it may be used: its holder has told the code, where one was asked for. */
  public boolean verified() {
    return verified;
  }

  /** The host that is its own, shown or not; null for none. */
  public @Nullable String vhost() {
    return vhost;
  }

  /** What is shown as the host of those who are logged in; null for what was shown before. */
  public @Nullable String shownVhost() {
    return has(AccountFlag.VHOST) ? vhost : null;
  }

  void giveHost(@Nullable String host) {
    vhost = host;
  }

  /** For how long what is said in private is kept, as its holder wants it: a {@link Retention}. */
  public int daysKept() {
    return daysKept;
  }

  void keepFor(int days) {
    daysKept = days;
  }

  void verify() {
    verified = true;
    codeHash = null;
  }

  void change(@Nullable Credential to) {
    credential = to;
    if (verified) {
      codeHash = null;
    }
  }

  void expectCode(String hash) {
    codeHash = hash;
  }

  void set(AccountFlag flag, boolean on) {
    if (on) {
      flags.add(flag);
    } else {
      flags.remove(flag);
    }
  }

  void group(Nick nick) {
    nicks.put(nick.key(), nick);
  }

  void ungroup(Nick nick) {
    nicks.remove(nick.key());
  }

  void add(String fingerprint) {
    certificates.add(fingerprint);
  }

  void remove(String fingerprint) {
    certificates.remove(fingerprint);
  }
}
