package suda.session.text;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import suda.session.Context;
import suda.session.Front;
import suda.session.Session;
import suda.session.verb.Verb;

/**
 * The plain-text protocol.
 *
 * @param zone in which the times of earlier messages are shown
 */
public record TextFront(ZoneId zone) implements Front<TextInput> {
  /** All verbs that may be typed after a slash, those of operators too, by their first names. */
  public static List<String> verbs() {
    return Stream.of(TextVerbs.TABLE, ServerVerbs.TABLE)
        .flatMap(table -> table.verbs().stream())
        .map(Verb::name)
        .toList();
  }

  @Override
  public Session<TextInput> begin(Context context) {
    return new TextSession(context, zone);
  }
}
