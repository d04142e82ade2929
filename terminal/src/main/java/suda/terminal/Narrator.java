package suda.terminal;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jline.utils.AttributedString;
import suda.client.ChatMessage;
import suda.client.Client;
import suda.client.ClientEvent;
import suda.client.ClientEvent.AwayChanged;
import suda.client.ClientEvent.Closed;
import suda.client.ClientEvent.Connected;
import suda.client.ClientEvent.Disconnected;
import suda.client.ClientEvent.Invited;
import suda.client.ClientEvent.JoinRefused;
import suda.client.ClientEvent.Joined;
import suda.client.ClientEvent.Kicked;
import suda.client.ClientEvent.MembersListed;
import suda.client.ClientEvent.MessageEdited;
import suda.client.ClientEvent.MessageReceived;
import suda.client.ClientEvent.MessageRedacted;
import suda.client.ClientEvent.ModeChanged;
import suda.client.ClientEvent.NickChanged;
import suda.client.ClientEvent.NoticeReceived;
import suda.client.ClientEvent.Parted;
import suda.client.ClientEvent.Quit;
import suda.client.ClientEvent.Reacted;
import suda.client.ClientEvent.Reconnected;
import suda.client.ClientEvent.SearchFound;
import suda.client.ClientEvent.SendStateChanged;
import suda.client.ClientEvent.ServerReply;
import suda.client.ClientEvent.TopicChanged;
import suda.client.SendHandle;
import suda.client.SendState;

/** Puts events into words. On the events' thread only. */
final class Narrator {
  /** Greetings, and what is shown in other ways. */
  private static final Set<String> UNSAID =
      Set.of(
          "002", "003", "004", "042", "221", "250", "251", "252", "253", "254", "255", "265", "266",
          "329", "331", "333", "372", "375", "396");

  private final Client client;
  private final Lines lines;
  private final Unconfirmed unconfirmed;
  private final Recent recent;
  private final Set<String> entered = new HashSet<>();
  private final Set<String> entering = new HashSet<>();
  private final Map<String, String> topics = new HashMap<>();
  private final Outage outage = new Outage();
  private boolean greetingExpected = true;

  Narrator(Client client, Lines lines, Unconfirmed unconfirmed, Recent recent) {
    this.recent = recent;
    this.client = client;
    this.lines = lines;
    this.unconfirmed = unconfirmed;
  }

  /** The lines that tell {@code event}; none if it is not worth any. */
  List<AttributedString> lines(ClientEvent event) {
    if (!(event instanceof SearchFound(List<ChatMessage> messages))) {
      return tell(event).stream().toList();
    }
    return messages.isEmpty()
        ? List.of(lines.quiet("nothing was found"))
        : messages.stream().map(lines::message).toList();
  }

  /** The line that tells {@code event}; empty if it is not worth one. */
  private Optional<AttributedString> tell(ClientEvent event) {
    return switch (event) {
      case MessageReceived(ChatMessage message) -> {
        recent.said(message);
        yield Optional.of(lines.message(message));
      }
      case NoticeReceived(ChatMessage message) -> notice(message);
      case MessageEdited(ChatMessage edit) -> {
        recent.edited(edit);
        yield Optional.of(lines.edited(edit));
      }
      case MessageRedacted redacted ->
          recent.taken(redacted.id()).map(message -> lines.redacted(redacted, message));
      case Reacted reacted ->
          recent.named(reacted.id()).map(message -> lines.reacted(reacted, message));
      case SendStateChanged(SendHandle send) -> sent(send);
      case Joined joined -> joined(joined);
      case MembersListed(String room) -> members(room);
      case TopicChanged changed -> topic(changed);
      case ServerReply reply -> reply(reply);
      case Disconnected(String reason, Duration _) -> outage.tell(reason).map(lines::failure);
      case Connected _, Closed _, AwayChanged _ -> Optional.empty();
      case Reconnected(String _, boolean resumed) -> reconnected(resumed);
      case JoinRefused(String room, String reason) ->
          Optional.of(lines.failure("cannot join " + room + ": " + reason));
      case Parted parted -> parted(parted);
      case Kicked kicked -> kicked(kicked);
      case Quit(String nick, String reason, List<String> _) ->
          quiet(nick + " has left" + because(reason));
      case NickChanged changed -> renamed(changed);
      case ModeChanged(String target, String by, String change) ->
          client.isChannel(target)
              ? quiet(by + " sets " + change + " in " + target)
              : Optional.empty();
      case SearchFound _ -> Optional.empty();
      case Invited(String room, String by) ->
          quiet(by + " invites you to " + room + ": /join " + room);
    };
  }

  private Optional<AttributedString> quiet(String text) {
    return Optional.of(lines.quiet(text));
  }

  private static String because(String reason) {
    return reason.isBlank() ? "" : " (" + reason + ")";
  }

  /** A server greets with how to begin, which is done already. */
  private Optional<AttributedString> notice(ChatMessage message) {
    boolean greeting = greetingExpected && message.nick().contains(".");
    greetingExpected &= !greeting;
    return greeting ? Optional.empty() : Optional.of(lines.message(message));
  }

  private Optional<AttributedString> sent(SendHandle send) {
    return switch (send.state()) {
      case SendState.Failed(String reason) -> {
        unconfirmed.failed(send);
        yield Optional.of(lines.failure("not delivered: " + send.text() + because(reason)));
      }
      case SendState.Delivered _ -> unconfirmed.delivered(send).map(lines::quiet);
      case SendState.Pending _ -> Optional.empty();
    };
  }

  /** Coming back to a room after a lost connection is no news, nor is what is found there. */
  private Optional<AttributedString> joined(Joined joined) {
    if (!joined.own()) {
      return quiet(joined.nick() + " joined " + joined.room());
    }
    greetingExpected = false;
    if (entered.add(joined.room())) {
      entering.add(joined.room());
      return quiet("you are in " + joined.room());
    }
    return Optional.empty();
  }

  private Optional<AttributedString> members(String room) {
    return entering.remove(room)
        ? client.room(room).map(there -> lines.quiet(Names.here(there, client.nick())))
        : Optional.empty();
  }

  private Optional<AttributedString> topic(TopicChanged changed) {
    String before = topics.put(changed.room(), changed.topic());
    if (changed.by().isEmpty() && changed.topic().equals(before)) {
      return Optional.empty();
    }
    String by = changed.by().map(nick -> nick + " sets the topic of ").orElse("topic of ");
    return quiet(by + changed.room() + ": " + changed.topic());
  }

  private Optional<AttributedString> reply(ServerReply reply) {
    if (reply.error()) {
      return Optional.of(lines.failure(reply.text()));
    }
    return UNSAID.contains(reply.code())
        ? Optional.empty()
        : Answers.of(reply).flatMap(this::quiet);
  }

  private Optional<AttributedString> reconnected(boolean resumed) {
    outage.over();
    greetingExpected = !resumed;
    return quiet(Outage.OVER);
  }

  private Optional<AttributedString> parted(Parted parted) {
    if (parted.own()) {
      entered.remove(parted.room());
    }
    return quiet(
        (parted.own() ? "you" : parted.nick())
            + " left "
            + parted.room()
            + because(parted.reason()));
  }

  private Optional<AttributedString> kicked(Kicked kicked) {
    if (kicked.own()) {
      entered.remove(kicked.room());
      return Optional.of(
          lines.failure(
              kicked.by() + " put you out of " + kicked.room() + because(kicked.reason())));
    }
    return quiet(
        kicked.by()
            + " put "
            + kicked.nick()
            + " out of "
            + kicked.room()
            + because(kicked.reason()));
  }

  private Optional<AttributedString> renamed(NickChanged changed) {
    return quiet(
        changed.own()
            ? "you are now " + changed.after()
            : changed.before() + " is now " + changed.after());
  }
}
