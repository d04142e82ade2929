package suda.terminal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import suda.client.ChatMessage;
import suda.client.Client;

/** What was said lately, so that it can be spoken of. Any thread. */
final class Recent {
  private static final int KEPT_MAX = 500;

  private final Client client;
  private final Deque<ChatMessage> newestFirst = new ArrayDeque<>();

  Recent(Client client) {
    this.client = client;
  }

  synchronized void said(ChatMessage message) {
    newestFirst.addFirst(message);
    if (newestFirst.size() > KEPT_MAX) {
      newestFirst.removeLast();
    }
  }

  /** Its message has another text now. */
  synchronized void edited(ChatMessage edit) {
    List<ChatMessage> all = new ArrayList<>(newestFirst);
    all.replaceAll(
        message -> message.id().equals(edit.replaces()) ? message.with(edit.text()) : message);
    newestFirst.clear();
    newestFirst.addAll(all);
  }

  /** The message of this id, which is forgotten. */
  synchronized Optional<ChatMessage> taken(String id) {
    Optional<ChatMessage> message = named(id);
    message.ifPresent(newestFirst::remove);
    return message;
  }

  synchronized Optional<ChatMessage> named(String id) {
    return first(message -> message.id().filter(id::equals).isPresent(), 1);
  }

  /**
   * What the user said there.
   *
   * @param number 1 for the last
   */
  synchronized Optional<ChatMessage> own(String target, int number) {
    return first(message -> message.own() && isIn(message, target), number);
  }

  /**
   * The last thing that another said there.
   *
   * @param nick empty for anybody
   */
  synchronized Optional<ChatMessage> byAnother(String target, String nick) {
    return first(
        message ->
            isIn(message, target)
                && (nick.isEmpty() ? !message.own() : client.isSame(message.nick(), nick)),
        1);
  }

  private boolean isIn(ChatMessage message, String target) {
    return client.isSame(message.channel(), target);
  }

  private Optional<ChatMessage> first(Predicate<ChatMessage> wanted, int number) {
    return newestFirst.stream().filter(wanted).skip(number - 1L).findFirst();
  }
}
