package suda.simulation.user;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suda.simulation.truth.View;
import suda.wire.irc.Batch;
import suda.wire.irc.Message;

/** What an IRC user is told on the wire, as a view; without what it asked to be told again. */
final class IrcView {
  /** Batches of what was said before, for who asked for it. */
  private static final Set<String> PAST = Set.of("chathistory", "soju.im/search");

  private static final String POSITION = "suda.chat/position";

  private final View view;
  private final Set<String> history = new HashSet<>();
  private final Set<String> retried;
  private int confirmed;

  /**
   * @param retried texts that were sent more than once: their echoes may come again
   */
  IrcView(View view, Set<String> retried) {
    this.view = view;
    this.retried = retried;
  }

  View view() {
    return view;
  }

  void heard(Message line, String me) {
    if (!isHistory(line)) {
      tell(line, me);
    }
    if (line.tag(POSITION) != null) {
      confirmed = view.position();
    }
  }

  /** Another connection goes on with the session, from the last position that was told. */
  void resume() {
    view.backTo(confirmed);
    history.clear();
  }

  private void tell(Message line, String me) {
    String told = Heard.of(line);
    if (told != null && !(isReceipt(line, me) && !view.expects(told))) {
      view.told(told);
    }
  }

  private boolean isHistory(Message line) {
    @Nullable String batch = line.tag(Batch.TAG);
    boolean within = batch != null && history.contains(batch);
    Batch opened = Batch.opened(line);
    if (opened != null && (within || PAST.contains(opened.type()))) {
      history.add(opened.reference());
    }
    return within;
  }

  private boolean isReceipt(Message line, String me) {
    return Heard.author(line).equals(me) && retried.contains(said(line));
  }

  /** What a message says, without the quotes of an action. */
  static String said(Message line) {
    String text = line.param(1);
    return text.startsWith("\u0001ACTION ") ? text.substring(8, text.length() - 1) : text;
  }
}
