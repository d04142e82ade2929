package suda.wire.irc;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One IRC message, immutable: {@code @tags :source VERB params}. What one can be built can be
 * written and reads back as the same message; everything else is refused on construction, because
 * it would be a bug of ours: nothing that {@link #parse} reads is refused.
 *
 * <p>Two messages are equal when they say the same; whether the last parameter is written with a
 * colon ({@code trailing}) is notation and does not count.
 *
 * @param tags in the order they are written; a tag without a value has the value {@code ""}
 * @param source who sent it ({@code nick!user@host} or a server's name), without the colon; null
 *     where there is none
 * @param verb command or three-digit numeric, in upper case
 * @param params only the last may be empty, contain spaces or start with a colon
 * @param trailing whether the last parameter is written with a colon even if it needs none, as
 *     servers conventionally do with text
 * @see <a href="https://modern.ircdocs.horse/#message-format">Message format</a>
 * @see <a href="https://ircv3.net/specs/extensions/message-tags">Message tags</a>
 */
public record Message(
    Map<String, String> tags,
    @Nullable String source,
    String verb,
    List<String> params,
    boolean trailing) {

  /**
   * @throws IllegalArgumentException if this could not be written as one line that reads back the
   *     same
   */
  public Message {
    tags = tags.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    params = List.copyOf(params);
    verb = Ascii.upperCase(verb);
    Grammar.check(tags, source, verb, params);
  }

  /** A message whose last parameter gets a colon only if it needs one. */
  public Message(
      Map<String, String> tags, @Nullable String source, String verb, List<String> params) {
    this(tags, source, verb, params, false);
  }

  /** A message without tags and source. */
  public static Message of(String verb, String... params) {
    return new Message(Map.of(), null, verb, List.of(params), false);
  }

  /**
   * Reads a line. Never throws. The line is taken up to its first CR or LF, and NUL is dropped.
   *
   * @return null if the line says nothing: it is empty, has only spaces, tags or a source, or its
   *     verb starts with {@code :} or {@code @}
   */
  public static @Nullable Message parse(String line) {
    return new LineReader(line).message();
  }

  /** This message from {@code source}, or from nobody if it is null. */
  public Message withSource(@Nullable String source) {
    return new Message(tags, source, verb, params, trailing);
  }

  /** This message with one more tag, or another value for it. */
  public Message withTag(String key, String value) {
    return withTags(Map.of(key, value));
  }

  /** This message with these tags added; those of the same key are replaced. */
  public Message withTags(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(tags);
    all.putAll(more);
    return new Message(all, source, verb, params, trailing);
  }

  /** This message with these tags instead of its own. */
  public Message withOnlyTags(Map<String, String> only) {
    return new Message(only, source, verb, params, trailing);
  }

  /** This message, its last parameter written with a colon in any case. */
  public Message withTrailing() {
    return new Message(tags, source, verb, params, true);
  }

  /** The parameter at {@code index}, from 0; {@code ""} if there are fewer. */
  public String param(int index) {
    return index < params.size() ? params.get(index) : "";
  }

  /** The last parameter; {@code ""} if there is none. */
  public String lastParam() {
    return param(params.size() - 1 < 0 ? 0 : params.size() - 1);
  }

  /** The tag's value, {@code ""} if it is there without one, null if it is absent. */
  public @Nullable String tag(String key) {
    return tags.get(key);
  }

  /** The line without CR LF. {@code parse(format())} equals this message. */
  public String format() {
    return LineWriter.line(this).toString();
  }

  /** The line with CR LF in UTF-8, as it goes over the wire. */
  public byte[] encode() {
    return LineWriter.line(this).append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Bytes of the line without its tags, CR LF included: what {@link Framing} limits to 512. */
  public int bodyBytes() {
    Message body = tags.isEmpty() ? this : withOnlyTags(Map.of());
    return body.encode().length;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Message that
        && verb.equals(that.verb)
        && params.equals(that.params)
        && Objects.equals(source, that.source)
        && tags.equals(that.tags);
  }

  @Override
  public int hashCode() {
    return Objects.hash(tags, source, verb, params);
  }

  @Override
  public String toString() {
    return format();
  }
}
