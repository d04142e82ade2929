package suda.journal.encoding;

import static suda.journal.encoding.EventTypes.row;
import static suda.journal.encoding.Words.ACCOUNT_FLAG;
import static suda.journal.encoding.Words.PRIVILEGE;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.event.Credential;
import suda.core.event.Event;
import suda.core.event.Event.AccessChanged;
import suda.core.event.Event.AccountDropped;
import suda.core.event.Event.AccountFlagChanged;
import suda.core.event.Event.AccountForgotten;
import suda.core.event.Event.AccountRegistered;
import suda.core.event.Event.AccountRetentionChanged;
import suda.core.event.Event.AccountVerified;
import suda.core.event.Event.CertificateAdded;
import suda.core.event.Event.CertificateRemoved;
import suda.core.event.Event.ChannelRegistered;
import suda.core.event.Event.ChannelUnregistered;
import suda.core.event.Event.CodeMade;
import suda.core.event.Event.CredentialChanged;
import suda.core.event.Event.InvitationMade;
import suda.core.event.Event.InvitationRevoked;
import suda.core.event.Event.InvitationUsed;
import suda.core.event.Event.LoggedIn;
import suda.core.event.Event.LoggedOut;
import suda.core.event.Event.NickGrouped;
import suda.core.event.Event.NickUngrouped;
import suda.core.event.Event.VhostChanged;
import suda.core.name.Nick;

/** How events of accounts are stored; as {@link EventTypes}. */
final class AccountEventTypes {
  private static final EventType<AccountRegistered> ACCOUNT_REGISTERED =
      row(
          24,
          AccountRegistered.class,
          (e, out) -> {
            out.number(e.account()).text(e.name().text()).codeSet(ACCOUNT_FLAG, e.flags());
            credential(e.credential(), out);
            out.textOrNull(e.email()).textOrNull(e.codeHash());
          },
          in ->
              new AccountRegistered(
                  in.number(),
                  Nick.trusted(in.text()),
                  in.codeSet(ACCOUNT_FLAG),
                  credential(in),
                  in.textOrNull(),
                  in.textOrNull()));

  private static final EventType<AccountVerified> ACCOUNT_VERIFIED =
      row(
          25,
          AccountVerified.class,
          (e, out) -> out.number(e.account()),
          in -> new AccountVerified(in.number()));

  private static final EventType<AccountDropped> ACCOUNT_DROPPED =
      row(
          26,
          AccountDropped.class,
          (e, out) -> out.number(e.account()),
          in -> new AccountDropped(in.number()));

  private static final EventType<AccountForgotten> ACCOUNT_FORGOTTEN =
      row(
          112,
          AccountForgotten.class,
          (e, out) -> out.number(e.account()).text(e.name().text()),
          in -> new AccountForgotten(in.number(), Nick.trusted(in.text())));

  private static final EventType<AccountRetentionChanged> ACCOUNT_RETENTION_CHANGED =
      row(
          113,
          AccountRetentionChanged.class,
          (e, out) -> out.number(e.account()).text(e.name().text()).number(e.days() + 1L),
          in ->
              new AccountRetentionChanged(in.number(), Nick.trusted(in.text()), in.integer() - 1));

  private static final EventType<CredentialChanged> CREDENTIAL_CHANGED =
      row(
          27,
          CredentialChanged.class,
          (e, out) -> {
            out.number(e.account());
            credential(e.credential(), out);
          },
          in -> new CredentialChanged(in.number(), credential(in)));

  private static final EventType<CodeMade> CODE_MADE =
      row(
          28,
          CodeMade.class,
          (e, out) -> out.number(e.account()).text(e.codeHash()),
          in -> new CodeMade(in.number(), in.text()));

  private static final EventType<CertificateAdded> CERTIFICATE_ADDED =
      row(
          29,
          CertificateAdded.class,
          (e, out) -> out.number(e.account()).text(e.fingerprint()),
          in -> new CertificateAdded(in.number(), in.text()));

  private static final EventType<CertificateRemoved> CERTIFICATE_REMOVED =
      row(
          30,
          CertificateRemoved.class,
          (e, out) -> out.number(e.account()).text(e.fingerprint()),
          in -> new CertificateRemoved(in.number(), in.text()));

  private static final EventType<NickGrouped> NICK_GROUPED =
      row(
          31,
          NickGrouped.class,
          (e, out) -> out.number(e.account()).text(e.nick().text()),
          in -> new NickGrouped(in.number(), Nick.trusted(in.text())));

  private static final EventType<NickUngrouped> NICK_UNGROUPED =
      row(
          32,
          NickUngrouped.class,
          (e, out) -> out.number(e.account()).text(e.nick().text()),
          in -> new NickUngrouped(in.number(), Nick.trusted(in.text())));

  private static final EventType<AccountFlagChanged> ACCOUNT_FLAG_CHANGED =
      row(
          33,
          AccountFlagChanged.class,
          (e, out) -> out.number(e.account()).code(ACCOUNT_FLAG, e.flag()).flag(e.on()),
          in -> new AccountFlagChanged(in.number(), in.code(ACCOUNT_FLAG), in.flag()));

  private static final EventType<LoggedIn> LOGGED_IN =
      row(
          34,
          LoggedIn.class,
          (e, out) -> out.number(e.user()).number(e.account()).text(e.name().text()),
          in -> new LoggedIn(in.number(), in.number(), Nick.trusted(in.text())));

  private static final EventType<LoggedOut> LOGGED_OUT =
      row(36, LoggedOut.class, (e, out) -> out.number(e.user()), in -> new LoggedOut(in.number()));

  private static final EventType<ChannelRegistered> CHANNEL_REGISTERED =
      row(
          37,
          ChannelRegistered.class,
          (e, out) -> out.number(e.channel()).number(e.account()),
          in -> new ChannelRegistered(in.number(), in.number()));

  private static final EventType<ChannelUnregistered> CHANNEL_UNREGISTERED =
      row(
          38,
          ChannelUnregistered.class,
          (e, out) -> out.number(e.channel()),
          in -> new ChannelUnregistered(in.number()));

  private static final EventType<AccessChanged> ACCESS_CHANGED =
      row(
          39,
          AccessChanged.class,
          (e, out) ->
              out.number(e.channel()).number(e.account()).codeOrNull(PRIVILEGE, e.privilege()),
          in -> new AccessChanged(in.number(), in.number(), in.codeOrNull(PRIVILEGE)));

  private static final EventType<InvitationMade> INVITATION_MADE =
      row(
          100,
          InvitationMade.class,
          (e, out) -> {
            out.number(e.invitation())
                .text(e.codeHash())
                .number(e.by())
                .number(e.uses())
                .number(e.untilMs());
            numbers(e.channels(), out);
          },
          in ->
              new InvitationMade(
                  in.number(), in.text(), in.number(), in.integer(), in.number(), numbers(in)));

  private static final EventType<InvitationUsed> INVITATION_USED =
      row(
          101,
          InvitationUsed.class,
          (e, out) -> out.number(e.invitation()).number(e.user()),
          in -> new InvitationUsed(in.number(), in.number()));

  private static final EventType<InvitationRevoked> INVITATION_REVOKED =
      row(
          102,
          InvitationRevoked.class,
          (e, out) -> out.number(e.invitation()),
          in -> new InvitationRevoked(in.number()));

  private static final EventType<VhostChanged> VHOST_CHANGED =
      row(
          110,
          VhostChanged.class,
          (e, out) -> out.number(e.account()).textOrNull(e.host()).text(e.by()),
          in -> new VhostChanged(in.number(), in.textOrNull(), in.text()));

  static final List<EventType<?>> ALL =
      List.of(
          ACCOUNT_REGISTERED,
          ACCOUNT_VERIFIED,
          ACCOUNT_DROPPED,
          ACCOUNT_FORGOTTEN,
          ACCOUNT_RETENTION_CHANGED,
          CREDENTIAL_CHANGED,
          CODE_MADE,
          CERTIFICATE_ADDED,
          CERTIFICATE_REMOVED,
          NICK_GROUPED,
          NICK_UNGROUPED,
          ACCOUNT_FLAG_CHANGED,
          LOGGED_IN,
          LOGGED_OUT,
          CHANNEL_REGISTERED,
          CHANNEL_UNREGISTERED,
          ACCESS_CHANGED,
          INVITATION_MADE,
          INVITATION_USED,
          INVITATION_REVOKED,
          VHOST_CHANGED);

  private AccountEventTypes() {}

  static void write(Event.OfAccount event, ByteWriter out) {
    switch (event) {
      case AccountRegistered e -> ACCOUNT_REGISTERED.write(e, out);
      case AccountVerified e -> ACCOUNT_VERIFIED.write(e, out);
      case AccountDropped e -> ACCOUNT_DROPPED.write(e, out);
      case AccountForgotten e -> ACCOUNT_FORGOTTEN.write(e, out);
      case AccountRetentionChanged e -> ACCOUNT_RETENTION_CHANGED.write(e, out);
      case CredentialChanged e -> CREDENTIAL_CHANGED.write(e, out);
      case CodeMade e -> CODE_MADE.write(e, out);
      case CertificateAdded e -> CERTIFICATE_ADDED.write(e, out);
      case CertificateRemoved e -> CERTIFICATE_REMOVED.write(e, out);
      case NickGrouped e -> NICK_GROUPED.write(e, out);
      case NickUngrouped e -> NICK_UNGROUPED.write(e, out);
      case AccountFlagChanged e -> ACCOUNT_FLAG_CHANGED.write(e, out);
      case VhostChanged e -> VHOST_CHANGED.write(e, out);
      case LoggedIn e -> LOGGED_IN.write(e, out);
      case LoggedOut e -> LOGGED_OUT.write(e, out);
      case ChannelRegistered e -> CHANNEL_REGISTERED.write(e, out);
      case ChannelUnregistered e -> CHANNEL_UNREGISTERED.write(e, out);
      case AccessChanged e -> ACCESS_CHANGED.write(e, out);
      case InvitationMade e -> INVITATION_MADE.write(e, out);
      case InvitationUsed e -> INVITATION_USED.write(e, out);
      case InvitationRevoked e -> INVITATION_REVOKED.write(e, out);
    }
  }

  private static void credential(@Nullable Credential credential, ByteWriter out) {
    out.flag(credential != null);
    if (credential != null) {
      out.text(credential.argon2id())
          .text(credential.salt())
          .number(credential.iterations())
          .text(credential.storedKey())
          .text(credential.serverKey());
    }
  }

  private static @Nullable Credential credential(ByteReader in) {
    return in.flag()
        ? new Credential(in.text(), in.text(), in.integer(), in.text(), in.text())
        : null;
  }

  private static void numbers(List<Long> numbers, ByteWriter out) {
    out.number(numbers.size());
    numbers.forEach(out::number);
  }

  private static List<Long> numbers(ByteReader in) {
    List<Long> numbers = new ArrayList<>();
    for (int left = in.count(); left > 0; left--) {
      numbers.add(in.number());
    }
    return numbers;
  }
}
