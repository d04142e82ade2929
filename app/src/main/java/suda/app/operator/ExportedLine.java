package suda.app.operator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suda.core.event.Kind;

/** Reads a line of an export: see {@code docs/formats.md}. Fields may come in any order. */
final class ExportedLine {
  private static final JsonFactory JSON = new JsonFactory();

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, String> author = new LinkedHashMap<>();
  private final Map<String, String> tags = new LinkedHashMap<>();

  private ExportedLine() {}

  /**
   * @throws IOException if it is no JSON object
   */
  static ExportedLine parse(String line) throws IOException {
    ExportedLine read = new ExportedLine();
    try (JsonParser json = JSON.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("expected an object");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        read.field(json);
      }
      if (json.currentToken() != JsonToken.END_OBJECT) {
        throw new IOException("expected the end of an object");
      }
    }
    return read;
  }

  private void field(JsonParser json) throws IOException {
    String name = json.currentName();
    JsonToken value = json.nextToken();
    if (value == JsonToken.START_OBJECT && name.equals("author")) {
      texts(json, author);
    } else if (value == JsonToken.START_OBJECT && name.equals("tags")) {
      texts(json, tags);
    } else if (value.isScalarValue()) {
      texts.put(name, json.getText());
    } else {
      json.skipChildren();
    }
  }

  private static void texts(JsonParser json, Map<String, String> into) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      if (json.nextToken().isScalarValue()) {
        into.put(name, json.getText());
      } else {
        json.skipChildren();
      }
    }
  }

  String type() {
    return texts.getOrDefault("type", "");
  }

  /** The later formats' lines are not known. */
  boolean isKnownBeginning() {
    return type().equals(ExportLines.TYPE)
        && texts.getOrDefault("format", "").equals(String.valueOf(ExportLines.FORMAT));
  }

  /** Something that not everybody in a channel was told, or that says nothing. */
  boolean isForSome() {
    return !texts.containsKey("channel")
        || texts.containsKey("atLeast")
        || kind().filter(Kind.TAGS::equals).isPresent();
  }

  /** The message, where it is a whole one to a channel. */
  Optional<Past> message() {
    Optional<Kind> kind = kind();
    Long timeMs = timeMs();
    String nick = author.get("nick");
    String channel = texts.get("channel");
    if (kind.isEmpty() || timeMs == null || nick == null || channel == null) {
      return Optional.empty();
    }
    Past unknown = Past.logged(channel, timeMs, nick, kind.get(), texts.getOrDefault("text", ""));
    return Optional.of(
        new Past(
            channel,
            timeMs,
            nick,
            author.getOrDefault("username", unknown.username()),
            author.getOrDefault("host", unknown.host()),
            author.get("account"),
            kind.get(),
            unknown.text(),
            tags));
  }

  private Optional<Kind> kind() {
    String word = texts.getOrDefault("kind", "");
    for (Kind kind : Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private @Nullable Long timeMs() {
    try {
      return Instant.parse(texts.getOrDefault("time", "")).toEpochMilli();
    } catch (DateTimeException | ArithmeticException notATime) {
      return null;
    }
  }
}
