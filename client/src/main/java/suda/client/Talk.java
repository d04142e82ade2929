package suda.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.client.ChatMessage.Kind;
import suda.client.ChatMessage.Origin;
import suda.client.ClientEvent.ModeChanged;
import suda.client.ClientEvent.SearchFound;
import suda.client.Multiline.Whole;
import suda.wire.irc.Batch;
import suda.wire.irc.Message;

/** What is said, and changes of modes. Under the client's lock. */
final class Talk {
  private static final String CTCP = "\u0001";
  private static final String ACTION = CTCP + "ACTION ";
  private static final String HISTORY = "chathistory";
  private static final String TARGETS = "draft/chathistory-targets";
  private static final String SEARCH = "soju.im/search";
  private static final int FOUND_MAX = 1000;

  private final Session session;
  private final Batches batches;
  private final Catchup catchup;
  private final Sends sends;
  private final Rooms rooms;
  private final Resumption resumption;
  private final List<ChatMessage> found = new ArrayList<>();

  Talk(
      Session session,
      Batches batches,
      Catchup catchup,
      Sends sends,
      Rooms rooms,
      Resumption resumption) {
    this.session = session;
    this.resumption = resumption;
    this.batches = batches;
    this.catchup = catchup;
    this.sends = sends;
    this.rooms = rooms;
  }

  Map<String, Consumer<Message>> handlers() {
    return Map.of(
        "PRIVMSG",
        this::line,
        "NOTICE",
        this::line,
        "MODE",
        this::mode,
        "BATCH",
        this::batch,
        "CHATHISTORY",
        this::history);
  }

  /** {@code text} as it is on the wire: an action says so. */
  static String framed(Kind kind, String text) {
    return kind == Kind.ACTION ? ACTION + text + CTCP : text;
  }

  private void line(Message message) {
    said(new Whole(message, message.param(1)));
  }

  void said(Whole whole) {
    Message message = whole.line();
    String text = whole.text();
    Batch page = batches.of(message, HISTORY);
    if (page != null) {
      catchup.counted(page.params().isEmpty() ? "" : page.params().getFirst());
    }
    if (text.startsWith(ACTION)) {
      told(whole, Kind.ACTION, actionText(text), page);
    } else if (!text.startsWith(CTCP)) {
      told(whole, message.verb().equals("NOTICE") ? Kind.NOTICE : Kind.TEXT, text, page);
    }
  }

  private static String actionText(String text) {
    String inner = text.substring(ACTION.length());
    return inner.endsWith(CTCP) ? inner.substring(0, inner.length() - 1) : inner;
  }

  private void told(Whole whole, Kind kind, String text, @Nullable Batch page) {
    Message message = whole.line();
    String author = Session.author(message);
    boolean own = session.isSelf(author);
    boolean found = batches.of(message, SEARCH) != null;
    ChatMessage chat =
        new ChatMessage(
            Session.id(message),
            session.time(message),
            author,
            place(message, page),
            text,
            kind,
            found ? Origin.EARLIER : resumption.isReplaying() ? Origin.MISSED : Origin.LIVE,
            own,
            Revisions.replacedBy(message));
    if (found) {
      keep(chat);
    } else if (page != null) {
      catchup.paged(chat);
    } else {
      catchup.live(chat);
      echoed(whole, own && chat.replaces().isEmpty());
    }
  }

  /** A page is of one place, whatever they are called now who spoke there. */
  private String place(Message message, @Nullable Batch page) {
    return page == null || page.params().isEmpty()
        ? session.place(message)
        : page.params().getFirst();
  }

  private void keep(ChatMessage chat) {
    if (found.size() < FOUND_MAX) {
      found.add(chat);
    }
  }

  private void echoed(Whole whole, boolean own) {
    if (own && batches.label(whole.line()) == null) {
      sends.echoed(whole);
    }
  }

  private void batch(Message message) {
    batches.opened(message);
    Batch ended = batches.closed(message);
    if (ended != null && ended.type().equals(HISTORY) && !ended.params().isEmpty()) {
      catchup.pageEnded(ended.params().getFirst());
    }
    if (ended != null && ended.type().equals(TARGETS)) {
      catchup.correspondentsKnown();
    }
    if (ended != null && ended.type().equals(SEARCH)) {
      session.tell(new SearchFound(found));
      found.clear();
    }
  }

  /** One of those with whom something was said; the batch around it tells when it is all. */
  private void history(Message message) {
    if (message.param(0).equals("TARGETS")) {
      catchup.correspondent(message.param(1));
    }
  }

  private void mode(Message message) {
    int count = message.params().size();
    String change = String.join(" ", message.params().subList(Math.min(1, count), count));
    Optional.ofNullable(rooms.find(message.param(0)))
        .ifPresent(room ->
            room.setModes(message.param(1), message.params().subList(Math.min(2, count), count)));
    session.tell(new ModeChanged(message.param(0), Session.author(message), change));
  }
}
