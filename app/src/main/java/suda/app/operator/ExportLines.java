package suda.app.operator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suda.core.event.Author;
import suda.core.event.Event.MessageSent;
import suda.core.event.PatternList;
import suda.core.event.Said;
import suda.core.event.Target;
import suda.core.name.Nick;
import suda.core.state.Account;
import suda.core.state.Channel;
import suda.core.state.Listed;
import suda.core.state.Topic;
import suda.session.DaysKept;
import suda.session.MessageId;

/** Writes an export: a JSON object a line, as {@code docs/formats.md} has them. */
final class ExportLines implements AutoCloseable {
  static final String TYPE = "suda-export";
  static final int FORMAT = 1;

  private final JsonGenerator json;

  ExportLines(OutputStream out) throws IOException {
    this.json = new JsonFactory().createGenerator(out);
    json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
  }

  void begin(Instant made, String version) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", TYPE);
    json.writeNumberField("format", FORMAT);
    json.writeStringField("made", made.toString());
    json.writeStringField("version", version);
    json.writeEndObject();
  }

  /** What is known of an account's holder, but what opens the account. */
  void account(Account account, List<Channel> owned) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "account");
    json.writeStringField("account", account.name().text());
    json.writeStringField("registered", time(account.registeredMs()));
    json.writeBooleanField("verified", account.verified());
    text("email", account.email());
    words("nicks", account.nicks().stream().map(Nick::text));
    words("certificates", account.certificates().stream());
    words("flags", account.flags().stream().map(ExportLines::word));
    json.writeStringField("history", DaysKept.choice(account.daysKept()));
    words("channels", owned.stream().map(channel -> channel.name().text()));
    json.writeEndObject();
  }

  private void words(String field, Stream<String> words) throws IOException {
    json.writeArrayFieldStart(field);
    for (String word : words.toList()) {
      json.writeString(word);
    }
    json.writeEndArray();
  }

  void channel(Channel channel) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "channel");
    json.writeStringField("channel", channel.name().text());
    json.writeStringField("opened", time(channel.openedMs()));
    json.writeBooleanField("permanent", channel.permanent());
    if (channel.topic() != null) {
      topic(channel.topic());
    }
    words("flags", channel.flags().stream().map(ExportLines::word));
    text("key", channel.key());
    if (channel.membersMax() > 0) {
      json.writeNumberField("membersMax", channel.membersMax());
    }
    lists(channel);
    json.writeEndObject();
  }

  private void topic(Topic topic) throws IOException {
    json.writeObjectFieldStart("topic");
    json.writeStringField("text", topic.text());
    json.writeStringField("setBy", topic.setBy());
    json.writeStringField("time", time(topic.timeMs()));
    json.writeEndObject();
  }

  private void lists(Channel channel) throws IOException {
    json.writeObjectFieldStart("lists");
    for (PatternList list : PatternList.values()) {
      json.writeArrayFieldStart(word(list));
      for (Listed listed : channel.list(list)) {
        json.writeStartObject();
        json.writeStringField("pattern", listed.pattern().text());
        json.writeStringField("setBy", listed.setBy());
        json.writeStringField("time", time(listed.timeMs()));
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  void message(Said said) throws IOException {
    MessageSent message = said.message();
    json.writeStartObject();
    json.writeStringField("type", "message");
    json.writeStringField("msgid", MessageId.of(said.sequence(), said.timeMs()));
    json.writeStringField("time", time(said.timeMs()));
    switch (message.target()) {
      case Target.ToChannel to -> {
        json.writeStringField("channel", to.name().text());
        text("atLeast", to.atLeast() == null ? null : word(to.atLeast()));
      }
      case Target.ToUser to -> json.writeStringField("to", to.nick().text());
    }
    author(message.author());
    json.writeStringField("kind", word(message.kind()));
    json.writeStringField("text", message.text());
    tags(message.tags());
    json.writeEndObject();
  }

  private void author(Author author) throws IOException {
    json.writeObjectFieldStart("author");
    json.writeStringField("nick", author.nick().text());
    json.writeStringField("username", author.username());
    json.writeStringField("host", author.host());
    text("account", author.account());
    json.writeEndObject();
  }

  private void tags(Map<String, String> tags) throws IOException {
    if (!tags.isEmpty()) {
      json.writeObjectFieldStart("tags");
      for (Map.Entry<String, String> tag : tags.entrySet()) {
        json.writeStringField(tag.getKey(), tag.getValue());
      }
      json.writeEndObject();
    }
  }

  /** Without this line, some of it lacks. */
  void end(long messages) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "end");
    json.writeNumberField("messages", messages);
    json.writeEndObject();
    json.writeRaw('\n');
  }

  void flush() throws IOException {
    json.flush();
  }

  private void text(String field, @Nullable String text) throws IOException {
    if (text != null) {
      json.writeStringField(field, text);
    }
  }

  private static String time(long timeMs) {
    return Instant.ofEpochMilli(timeMs).toString();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Closes what is written to as well. */
  @Override
  public void close() throws IOException {
    json.close();
  }
}
