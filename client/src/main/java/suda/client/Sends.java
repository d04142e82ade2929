package suda.client;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import suda.client.ChatMessage.Kind;
import suda.client.ChatMessage.Origin;
import suda.client.Multiline.Whole;
import suda.wire.irc.Capability;
import suda.wire.irc.Message;

/**
 * What this client says, until the server has it: once. Where the server knows send ids, a line
 * whose connection was lost is sent again and recorded once; elsewhere it has failed, because
 * asking again could say it twice. A line counts as delivered when its labelled answer or its echo
 * comes, or, without labels, when a PING sent after it is answered. Under the client's lock.
 */
final class Sends {
  /** Fewer than the 64 sends that a Suda server remembers of a client. */
  private static final int UNANSWERED_MAX = 32;

  /** Other servers punish floods. */
  private static final int UNANSWERED_ELSEWHERE_MAX = 8;

  private static final int WAITING_MAX = 1_000;
  private static final String LABEL = "s";
  private static final String BARRIER = "suda-";
  private static final String CLOSED = "the client was closed before it was confirmed";
  private static final String LOST = "connection lost before it was confirmed";

  private record Unsaid(SendHandle handle, Kind kind) {}

  private final Session session;
  private final Consumer<ChatMessage> said;
  private final String key;
  private final Phrasing phrasing;

  /** What is to be said; how it is put is known when there is a server to say it to. */
  private final Deque<Unsaid> unsaid = new ArrayDeque<>();

  /** To be sent before all that is unsaid. */
  private final Deque<Part> waiting = new ArrayDeque<>();

  private final Map<Long, Part> unanswered = new LinkedHashMap<>();
  private long numbered;
  private long barrier;

  /**
   * @param said told of own messages where the server does not echo them
   */
  Sends(Session session, Phrasing phrasing, Consumer<ChatMessage> said) {
    this.session = session;
    this.phrasing = phrasing;
    this.said = said;
    this.key = Long.toString(session.options().tuning().random().nextLong() >>> 1, 36);
  }

  Map<String, Consumer<Message>> handlers() {
    return Map.of("PONG", this::answeredBarrier);
  }

  SendHandle say(String target, String text, Kind kind) {
    SendHandle handle = new SendHandle(target, text);
    if (!isName(target) || isNothing(text)) {
      failed(handle, isName(target) ? "there is nothing to say" : "not a name: " + target);
    } else if (unsaid.size() + waiting.size() >= WAITING_MAX) {
      failed(handle, "too many messages are waiting");
    } else {
      unsaid.add(new Unsaid(handle, kind));
      flush();
    }
    return handle;
  }

  private static boolean isNothing(String text) {
    return text.replace('\0', ' ').isBlank();
  }

  private static boolean isName(String target) {
    return !target.isEmpty() && target.charAt(0) != ':' && target.matches("[^\\s\\x00,]+");
  }

  void online() {
    barrier = 0;
    if (!hasSendIds()) {
      failAll(LOST);
    }
    List<Part> again = new ArrayList<>(unanswered.values());
    unanswered.clear();
    again.reversed().forEach(waiting::addFirst);
    flush();
  }

  void lost() {
    if (!hasSendIds()) {
      failAll(LOST);
    }
  }

  /** Nothing more will be sent. */
  void closed() {
    waiting.forEach(part -> unanswered.put(part.number(), part));
    waiting.clear();
    failAll(CLOSED);
    unsaid.forEach(each -> failed(each.handle(), CLOSED));
    unsaid.clear();
  }

  private void failAll(String reason) {
    List<Part> all = List.copyOf(unanswered.values());
    unanswered.clear();
    all.forEach(part -> failed(part.handle(), reason));
  }

  private boolean hasSendIds() {
    return session.has(Capability.SEND_ID) && session.has(Capability.MESSAGE_TAGS);
  }

  private void flush() {
    int most = hasSendIds() ? UNANSWERED_MAX : UNANSWERED_ELSEWHERE_MAX;
    while (session.isOnline() && unanswered.size() < most && phraseNext()) {
      Part part = waiting.remove();
      if (part.handle().state() instanceof SendState.Pending) {
        send(part);
      }
    }
    putBarrier();
  }

  /** Phrases what is to be said next; returns whether there is anything to send. */
  private boolean phraseNext() {
    while (waiting.isEmpty() && !unsaid.isEmpty()) {
      Unsaid next = unsaid.remove();
      SendHandle handle = next.handle();
      List<String> messages = phrasing.messages(handle.target(), handle.text(), next.kind());
      handle.goesAs(messages.size());
      messages.forEach(text -> waiting.add(new Part(++numbered, handle, next.kind(), text)));
    }
    return !waiting.isEmpty();
  }

  private void send(Part part) {
    List<Message> lines = phrasing.lines(line(part), part.text(), part.kind());
    if (lines.isEmpty()) {
      failed(part.handle(), "the server does not take messages of several lines any more");
    } else {
      unanswered.put(part.number(), part);
      lines.forEach(session::write);
    }
  }

  private Message line(Part part) {
    Message line = Message.of(part.verb(), part.handle().target());
    if (session.hasLabels()) {
      line = line.withTag("label", LABEL + part.number());
    }
    return hasSendIds() ? line.withTag(Capability.SEND_ID.token(), sendId(part)) : line;
  }

  private void putBarrier() {
    if (session.isOnline() && !session.hasLabels() && barrier == 0 && !unanswered.isEmpty()) {
      barrier = new ArrayList<>(unanswered.keySet()).getLast();
      session.write("PING", BARRIER + barrier);
    }
  }

  private void answeredBarrier(Message message) {
    if (barrier != 0 && message.lastParam().equals(BARRIER + barrier)) {
      List<Part> before =
          unanswered.values().stream().filter(part -> part.number() <= barrier).toList();
      barrier = 0;
      before.forEach(
          part -> delivered(part, Optional.empty(), session.has(Capability.ECHO_MESSAGE)));
      flush();
    }
  }

  /**
   * Takes the answer to a labelled line.
   *
   * @return whether all is said about it: nobody else needs {@code message}
   */
  boolean answered(String label, Message message) {
    Part part = unanswered.get(number(label));
    if (part == null) {
      return false;
    }
    boolean refused = Replies.isRefusal(message);
    switch (message.verb()) {
      case "PRIVMSG", "NOTICE" -> delivered(part, Session.id(message), true);
      case "ACK" -> acknowledged(part);
      default -> refuse(refused, part, message);
    }
    flush();
    return refused;
  }

  /**
   * The server has nothing to say to a line. Where it echoes, that line was not taken: servers say
   * nothing when they refuse a notice.
   */
  private void acknowledged(Part part) {
    if (session.has(Capability.ECHO_MESSAGE)) {
      unanswered.remove(part.number());
      failed(part.handle(), "the server did not take it");
    } else {
      delivered(part, Optional.empty(), false);
    }
  }

  private void refuse(boolean refused, Part part, Message message) {
    if (refused) {
      unanswered.remove(part.number());
      failed(part.handle(), message.lastParam());
    }
  }

  private static long number(String label) {
    return label.matches(LABEL + "[0-9]{1,18}") ? Long.parseLong(label.substring(1)) : 0;
  }

  /** Something we said came back without a label: live, or among what was missed. */
  void echoed(Whole whole) {
    Message message = whole.line();
    first(part -> isEcho(whole, part))
        .ifPresent(part -> delivered(part, Session.id(message), true));
    flush();
  }

  /** By send id wherever there is one: the same words may have been said before. */
  private boolean isEcho(Whole whole, Part part) {
    Message message = whole.line();
    String sendId = message.tag(Capability.SEND_ID.token());
    if (sendId != null) {
      return sendId.equals(sendId(part));
    }
    boolean named = hasSendIds() && session.has(Capability.RESUME);
    return !named && isTo(part, message.param(0)) && part.wireText().equals(whole.text());
  }

  private String sendId(Part part) {
    return key + "." + part.number();
  }

  /**
   * Takes a refusal without a label, if {@code message} is one: it is of the first line to whom it
   * names. While nothing is sent, and where answers have labels, it is of something else.
   *
   * @return whether it was of one of ours
   */
  boolean refused(Message message) {
    boolean numeric = Replies.isNumeric(message) && Replies.isRefusal(message);
    if (!numeric || !session.isOnline() || session.hasLabels()) {
      return false;
    }
    Optional<Part> part = first(each -> isTo(each, Replies.subject(message)));
    part.ifPresent(each -> refuse(true, each, message));
    flush();
    return part.isPresent();
  }

  private Optional<Part> first(Predicate<Part> condition) {
    return unanswered.values().stream().filter(condition).findFirst();
  }

  private boolean isTo(Part part, String target) {
    return session.fold(part.handle().target()).equals(session.fold(target));
  }

  private void delivered(Part part, Optional<String> id, boolean echoed) {
    unanswered.remove(part.number());
    if (!echoed) {
      said.accept(message(part));
    }
    if (part.handle().confirm(id)) {
      session.tell(new ClientEvent.SendStateChanged(part.handle()));
    }
  }

  private ChatMessage message(Part part) {
    return new ChatMessage(
        Optional.empty(),
        session.options().tuning().clock().instant(),
        session.nick(),
        session.support().withoutStatus(part.handle().target()),
        part.text(),
        part.kind(),
        Origin.LIVE,
        true,
        Optional.empty());
  }

  private void failed(SendHandle handle, String reason) {
    if (handle.fail(reason)) {
      session.tell(new ClientEvent.SendStateChanged(handle));
    }
  }
}
