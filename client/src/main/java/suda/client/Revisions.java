package suda.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import suda.client.ChatMessage.Kind;
import suda.client.ClientEvent.MessageRedacted;
import suda.client.ClientEvent.Reacted;
import suda.wire.irc.Capability;
import suda.wire.irc.Message;

/** What is done to an earlier message. Under the client's lock. */
final class Revisions {
  private static final String REPLY = "+draft/reply";
  private static final String REACT = "+draft/react";
  private static final String UNREACT = "+draft/unreact";

  private final Session session;
  private final Phrasing phrasing;
  private final Catchup catchup;

  Revisions(Session session, Phrasing phrasing, Catchup catchup) {
    this.session = session;
    this.phrasing = phrasing;
    this.catchup = catchup;
  }

  Map<String, Consumer<Message>> handlers() {
    return Map.of("REDACT", this::redacted, "TAGMSG", this::tagged);
  }

  /** The id of the message whose new text {@code message} is; empty for most. */
  static Optional<String> replacedBy(Message message) {
    return Optional.ofNullable(message.tag(Capability.EDIT.token())).filter(id -> !id.isEmpty());
  }

  boolean edit(ChatMessage message, String text) {
    boolean can = session.has(Capability.EDIT) && message.id().isPresent();
    List<String> messages = can ? phrasing.messages(message.channel(), text, Kind.TEXT) : List.of();
    if (messages.size() != 1) {
      return false;
    }
    Message line =
        Message.of("PRIVMSG", message.channel())
            .withTag(Capability.EDIT.token(), message.id().get());
    phrasing.lines(line, messages.getFirst(), Kind.TEXT).forEach(session::write);
    return true;
  }

  boolean redact(ChatMessage message, String reason) {
    boolean can = session.has(Capability.MESSAGE_REDACTION) && message.id().isPresent();
    if (can) {
      session.write(
          Message.of("REDACT", message.channel(), message.id().get(), reason).withTrailing());
    }
    return can;
  }

  boolean react(ChatMessage message, String reaction) {
    boolean can = session.has(Capability.MESSAGE_TAGS) && message.id().isPresent();
    if (can) {
      session.write(
          Message.of("TAGMSG", message.channel())
              .withTag(REPLY, message.id().get())
              .withTag(REACT, reaction));
    }
    return can;
  }

  private void redacted(Message message) {
    String channel = session.place(message);
    String id = message.param(1);
    catchup.redacted(channel, id);
    session.tell(new MessageRedacted(channel, id, Session.author(message), message.param(2)));
  }

  private void tagged(Message message) {
    String added = message.tag(REACT);
    String taken = message.tag(UNREACT);
    String reaction = added == null ? taken : added;
    String id = message.tag(REPLY);
    if (reaction != null && id != null) {
      session.tell(
          new Reacted(
              session.place(message), id, Session.author(message), reaction, added != null));
    }
  }
}
