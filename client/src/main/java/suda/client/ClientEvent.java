package suda.client;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What happened, in the order it happened. Names and texts are as the server sent them. */
public sealed interface ClientEvent {

  /** Talking is possible, for the first time. */
  record Connected(String nick, String network) implements ClientEvent {}

  /** The connection is lost; it is tried again after {@code retryIn}. */
  record Disconnected(String reason, Duration retryIn) implements ClientEvent {}

  /**
   * The connection is back. What was missed follows.
   *
   * @param resumed whether the session goes on as if the connection had not broken: we are still in
   *     our rooms, and all that happened there and in private follows; if not, the rooms are joined
   *     again
   */
  record Reconnected(String nick, boolean resumed) implements ClientEvent {}

  /** The end: nothing comes after it. */
  record Closed(String reason) implements ClientEvent {}

  /** Somebody said something; oneself too. Notices come as {@link NoticeReceived}. */
  record MessageReceived(ChatMessage message) implements ClientEvent {}

  /** A notice; from a user or from the server. Programs must not answer it. */
  record NoticeReceived(ChatMessage message) implements ClientEvent {}

  /** A message has another text now: {@link ChatMessage#replaces} says which. */
  record MessageEdited(ChatMessage message) implements ClientEvent {}

  /**
   * A message was taken back.
   *
   * @param channel where it was said, as {@link ChatMessage#channel}
   * @param id the message's
   * @param reason empty for none
   */
  record MessageRedacted(String channel, String id, String by, String reason)
      implements ClientEvent {}

  /**
   * Somebody reacted to a message.
   *
   * @param channel where it was said, as {@link ChatMessage#channel}
   * @param id the message's
   * @param added false where a reaction is taken back
   */
  record Reacted(String channel, String id, String nick, String reaction, boolean added)
      implements ClientEvent {}

  record Joined(String room, String nick, boolean own) implements ClientEvent {}

  /** The room's members are known; after joining, or because they were asked for. */
  record MembersListed(String room) implements ClientEvent {}

  /** The room could not be joined; it is not tried again. */
  record JoinRefused(String room, String reason) implements ClientEvent {}

  record Parted(String room, String nick, String reason, boolean own) implements ClientEvent {}

  record Kicked(String room, String nick, String by, String reason, boolean own)
      implements ClientEvent {}

  /**
   * @param rooms those where this client saw them
   */
  record Quit(String nick, String reason, List<String> rooms) implements ClientEvent {}

  /**
   * @param rooms those where this client sees them
   */
  record NickChanged(String before, String after, List<String> rooms, boolean own)
      implements ClientEvent {}

  /**
   * @param by empty where it is the topic found on joining
   */
  record TopicChanged(String room, String topic, Optional<String> by) implements ClientEvent {}

  record ModeChanged(String target, String by, String change) implements ClientEvent {}

  /**
   * @param message empty if they are back
   */
  record AwayChanged(String nick, Optional<String> message) implements ClientEvent {}

  record Invited(String room, String by) implements ClientEvent {}

  /** The answer to a search, the oldest message first. */
  record SearchFound(List<ChatMessage> messages) implements ClientEvent {

    public SearchFound {
      messages = List.copyOf(messages);
    }
  }

  /** A message is delivered or has failed. */
  record SendStateChanged(SendHandle send) implements ClientEvent {}

  /**
   * Something else the server said.
   *
   * @param code three digits, or {@code FAIL}, {@code WARN}, {@code NOTE}
   * @param params without this client's nick
   * @param error whether it reports a refusal
   */
  record ServerReply(String code, List<String> params, boolean error) implements ClientEvent {

    public ServerReply {
      params = List.copyOf(params);
    }

    /** For people to read. */
    public String text() {
      return String.join(" ", params);
    }
  }
}
