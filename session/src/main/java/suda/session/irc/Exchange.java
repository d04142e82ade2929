package suda.session.irc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.Text;
import suda.core.command.Command;
import suda.core.event.Said;
import suda.core.history.Found;
import suda.core.history.Query;
import suda.core.rule.Decision;
import suda.session.WordLines;
import suda.wire.irc.Batch;
import suda.wire.irc.Capability;
import suda.wire.irc.Message;
import suda.wire.irc.Numeric;

/**
 * One message of the client, and all that is said in answer to it.
 *
 * <p>If the client labelled the message, the answer is kept until it is complete, because its form
 * depends on how many lines it has.
 *
 * @see <a href="https://ircv3.net/specs/extensions/labeled-response">Labeled responses</a>
 */
final class Exchange {
  private static final String BATCH_OPENS = " BATCH +";

  private final Conversation conversation;
  private final Message message;
  private final Runnable decided;
  private @Nullable String label;
  private final List<String> kept = new ArrayList<>(0);
  private final List<Runnable> afterwards = new ArrayList<>(0);
  private boolean running = true;
  private boolean settled;
  private @Nullable String batch;
  private int undecided;
  private int unanswered;

  /** {@code decided} is run when the message has had its effect and the next may have its own. */
  Exchange(Conversation conversation, Message message, Runnable decided) {
    this.conversation = conversation;
    this.message = message;
    this.decided = decided;
    this.label = labelOf(conversation, message);
  }

  private static @Nullable String labelOf(Conversation conversation, Message message) {
    String label = message.tag("label");
    boolean understood =
        conversation.has(Capability.LABELED_RESPONSE) && conversation.has(Capability.BATCH);
    return understood && label != null && isLabel(label) ? label : null;
  }

  private static boolean isLabel(String label) {
    return !label.isEmpty() && Text.bytes(label) <= Limit.LABEL_BYTES.max();
  }

  // What was said.

  Message message() {
    return message;
  }

  String verb() {
    return message.verb();
  }

  /** The parameter at {@code index}, or an empty one. */
  String param(int index) {
    return message.param(index);
  }

  int params() {
    return message.params().size();
  }

  /** Tells whether there is a parameter at {@code index} and it is not empty. */
  boolean has(int index) {
    return !message.param(index).isEmpty();
  }

  // What is answered.

  /** A numeric with its customary text. */
  void reply(Numeric numeric, String... middle) {
    replyText(numeric, numeric.text(), middle);
  }

  /** A numeric with a text of its own. */
  void replyText(Numeric numeric, String text, String... middle) {
    line(numeric.code(), text, addressed(middle));
  }

  /** The line of a numeric, for {@link #stream}. */
  String replyLine(Numeric numeric, @Nullable String text, String... middle) {
    return ReplyLine.of(conversation.serverName(), numeric.code(), text, addressed(middle));
  }

  /** A numeric whose parameters are all single words. */
  void replyWords(Numeric numeric, String... words) {
    line(numeric.code(), null, addressed(words));
  }

  /** A numeric that ends with a list: as many lines as the list takes, none for an empty one. */
  void replyList(Numeric numeric, List<String> words, String... middle) {
    linesOf(numeric, words.iterator(), middle).forEachRemaining(this::add);
  }

  /** The same with commas between the words, none of which has a space. */
  void replyCommaList(Numeric numeric, List<String> words) {
    int room = ReplyLine.room(conversation.serverName(), numeric.code(), conversation.nick());
    for (String line : WordLines.of(words, room)) {
      replyText(numeric, line.replace(' ', ','));
    }
  }

  /** The lines that a numeric with a list at its end takes, for {@link #stream}. */
  Iterator<String> linesOf(Numeric numeric, Iterator<String> words, String... middle) {
    int room = ReplyLine.room(conversation.serverName(), numeric.code(), addressed(middle));
    return new WordLines(words, room, line -> replyLine(numeric, line, middle));
  }

  /**
   * A long answer: lines that are made as the client takes them, and {@code then} what comes after
   * them.
   */
  void stream(Iterator<String> lines, Runnable then) {
    if (!lines.hasNext()) {
      then.run();
      return;
    }
    if (label != null && batch == null) {
      batch = openBatch(label);
    }
    String around = batch;
    Iterator<String> all =
        around == null
            ? lines
            : new Marked(lines, line -> inBatch(line) ? line : tagged(line, "batch=" + around));
    undecided++;
    conversation.send(
        all,
        () -> {
          then.run();
          undecided--;
          settle();
        });
  }

  private record Marked(Iterator<String> lines, UnaryOperator<String> mark)
      implements Iterator<String> {
    @Override
    public boolean hasNext() {
      return lines.hasNext();
    }

    @Override
    public String next() {
      return mark.apply(lines.next());
    }
  }

  /** A standard reply, which the client's own request for a capability makes it understand. */
  void fail(String code, String text, String... about) {
    String[] middle = new String[about.length + 2];
    middle[0] = verb();
    middle[1] = code;
    System.arraycopy(about, 0, middle, 2, about.length);
    line("FAIL", text, middle);
  }

  void notice(String text) {
    line("NOTICE", text, conversation.nick());
  }

  /** A line of the server. */
  void line(String verb, @Nullable String text, String... middle) {
    add(ReplyLine.of(conversation.serverName(), verb, text, middle));
  }

  /** A line of the server with tags of its own. */
  void tagged(String tags, String verb, @Nullable String text, String... middle) {
    add(tagged(ReplyLine.of(conversation.serverName(), verb, text, middle), tags));
  }

  /** A line of the server, with which the client has heard all that happened so far. */
  void positioned(String verb, @Nullable String text, String... middle) {
    String line = ReplyLine.of(conversation.serverName(), verb, text, middle);
    add(conversation.has(Capability.RESUME) ? Positioned.line(line, conversation.now()) : line);
  }

  /** A whole line, as {@link #replyLine} makes it. */
  void line(String line) {
    add(line);
  }

  /** Such lines in a batch of their own. */
  void batched(String type, List<String> lines) {
    String name = conversation.newBatch();
    line("BATCH", null, "+" + name, type);
    lines.forEach(line -> add(tagged(line, "batch=" + name)));
    line("BATCH", null, "-" + name);
  }

  /** Lines as a profile renders them; null for none. */
  void add(byte @Nullable [] lines) {
    if (lines == null) {
      return;
    }
    if (label == null) {
      conversation.send(lines);
    } else {
      new String(lines, UTF_8).lines().forEach(this::add);
    }
  }

  /** One whole line. */
  void add(String line) {
    if (label == null) {
      conversation.send(line);
    } else if (batch == null) {
      kept.add(line);
    } else {
      sendInBatch(line, batch);
    }
  }

  /** A line of the server in a batch that was begun; or alone, where {@code name} is null. */
  void lineIn(@Nullable String name, String line) {
    add(marked(name, line));
  }

  /** The same, for {@link #stream}. */
  static String marked(@Nullable String name, String line) {
    return name == null ? line : "@batch=" + name + " " + line;
  }

  private String[] addressed(String[] middle) {
    String[] all = new String[middle.length + 1];
    all[0] = conversation.nick();
    System.arraycopy(middle, 0, all, 1, middle.length);
    return all;
  }

  // What it leads to.

  void submit(Command command, Consumer<Decision> then) {
    undecided++;
    conversation
        .context()
        .submit(
            command,
            decision -> {
              then.accept(decision);
              undecided--;
              settle();
            });
  }

  /** Runs {@code then} once all that was submitted so far has been decided. */
  void afterwards(Runnable then) {
    if (undecided == 0) {
      then.run();
    } else {
      afterwards.add(then);
    }
  }

  /** Finds a message; the client's next one waits until {@code then} was run. */
  void message(long sequence, Consumer<Optional<Said>> then) {
    undecided++;
    conversation
        .context()
        .message(
            sequence,
            found -> {
              then.accept(found);
              undecided--;
              settle();
            });
  }

  /** Leaves the answer to another exchange, which {@link #answers} with the label; or null. */
  @Nullable String leaveAnswer() {
    String left = label;
    label = null;
    return left;
  }

  /** Answers what was said before under {@code to}; to be called before anything is answered. */
  void answers(@Nullable String to) {
    label = to;
  }

  void ask(Query query, Consumer<Found> then) {
    unanswered++;
    conversation.asksHistory();
    conversation
        .context()
        .ask(
            query,
            found -> {
              then.accept(found);
              unanswered--;
              conversation.gotHistory();
              settle();
            });
  }

  /** Nothing else of the client is heard before somebody else has answered. */
  <T extends @Nullable Object> Consumer<T> awaited(Consumer<T> then) {
    undecided++;
    return answer -> {
      then.accept(answer);
      undecided--;
      settle();
    };
  }

  /** Something is asked whose answer comes later: it is to be given to what is returned, once. */
  <T extends @Nullable Object> Consumer<T> later(Consumer<T> then) {
    unanswered++;
    return answer -> {
      then.accept(answer);
      unanswered--;
      settle();
    };
  }

  /** The method that the message called has returned. */
  void ran() {
    running = false;
    settle();
  }

  private void settle() {
    while (undecided == 0 && !afterwards.isEmpty()) {
      afterwards.removeFirst().run();
    }
    if (running || undecided > 0) {
      return;
    }
    if (unanswered == 0 && label != null) {
      answer(label);
    }
    if (!settled) {
      settled = true;
      decided.run();
    }
  }

  private void answer(String to) {
    if (batch != null) {
      closeBatch(batch);
      return;
    }
    switch (kept.size()) {
      case 0 -> conversation.send(labelled(":" + conversation.serverName() + " ACK", to));
      case 1 -> conversation.send(labelled(kept.getFirst(), to));
      default -> answerWithBatch(to);
    }
    kept.clear();
  }

  private void answerWithBatch(String to) {
    if (isOneBatch()) {
      conversation.send(labelled(kept.getFirst(), to));
      kept.subList(1, kept.size()).forEach(conversation::send);
      return;
    }
    closeBatch(openBatch(to));
  }

  /** Begins a batch with what is kept so far; returns its name. */
  private String openBatch(String to) {
    String name = conversation.newBatch();
    String opens = ":" + conversation.serverName() + BATCH_OPENS + name + " labeled-response";
    conversation.send(labelled(opens, to));
    kept.forEach(line -> sendInBatch(line, name));
    kept.clear();
    return name;
  }

  /** A line of a batch inside this one names that batch alone. */
  private void sendInBatch(String line, String name) {
    conversation.send(inBatch(line) ? line : tagged(line, "batch=" + name));
  }

  private void closeBatch(String name) {
    conversation.send(":" + conversation.serverName() + " BATCH -" + name);
  }

  /** Tells whether all the answer is in a batch already, which then takes the label. */
  private boolean isOneBatch() {
    String first = kept.getFirst();
    Message opening = inBatch(first) ? null : Message.parse(first);
    Batch opened = opening == null ? null : Batch.opened(opening);
    Message last = Message.parse(kept.getLast());
    return opened != null && last != null && opened.isClosedBy(last);
  }

  private static boolean inBatch(String line) {
    return line.startsWith("@batch=");
  }

  private static String labelled(String line, String label) {
    StringBuilder tag = new StringBuilder("label=");
    TagValue.escape(label, tag);
    return tagged(line, tag.toString());
  }

  private static String tagged(String line, String tag) {
    return line.startsWith("@") ? "@" + tag + ";" + line.substring(1) : "@" + tag + " " + line;
  }
}
