package suda.acceptance.script;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import suda.acceptance.TestSocket;

/** Plays over plain text. */
final class TextActor extends Actor {
  private static final Map<Pattern, String> MEANINGS = new LinkedHashMap<>();

  static {
    meaning("#tea <(\\w+)> (.*)", "$1: $2");
    meaning("\\[private] <(\\w+)> (.*)", "$1 tells $2");
    meaning("#tea -- (\\w+) is here", "$1 joins");
    meaning("#tea -- (\\w+) changed the topic to: (.*)", "$1 topic $2");
    meaning("#tea -- (\\w+) removed (\\w+) \\((.*)\\)", "$1 kicks $2 $3");
    // A guest in the lobby takes a nick before the play.
    meaning("-- (?!guest)(\\w+) is now (\\w+)", "$1 is $2");
    meaning("-- (\\w+) left \\((.*)\\)", "$1 leaves $2");
  }

  private static void meaning(String pattern, String told) {
    MEANINGS.put(Pattern.compile(pattern), told);
  }

  private TextActor(TestSocket socket, String nick) {
    super(socket, nick);
  }

  static Actor arrive(int port, String nick) throws IOException {
    return new TextActor(TestSocket.text(port, nick), nick);
  }

  @Override
  String line(String verb, String object, String text) {
    return switch (verb) {
      case "say" -> text;
      case "tell" -> "/msg " + object + " " + text;
      case "kick" -> "/kick " + object + " " + text;
      default -> "/" + verb + " " + text;
    };
  }

  @Override
  @Nullable String told(String line) {
    for (Map.Entry<Pattern, String> meaning : MEANINGS.entrySet()) {
      Matcher matcher = meaning.getKey().matcher(line);
      if (matcher.matches()) {
        return matcher.replaceFirst(meaning.getValue());
      }
    }
    return null;
  }
}
