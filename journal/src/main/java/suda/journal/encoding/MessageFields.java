package suda.journal.encoding;

import static suda.journal.encoding.Words.KIND;
import static suda.journal.encoding.Words.PRIVILEGE;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suda.core.event.Author;
import suda.core.event.Event.MessageSent;
import suda.core.event.SendId;
import suda.core.event.Target;
import suda.core.event.Target.ToChannel;
import suda.core.event.Target.ToUser;
import suda.core.name.ChannelName;
import suda.core.name.Nick;

/** How a message is stored: most of what a journal holds. */
final class MessageFields {
  private MessageFields() {}

  static void write(MessageSent e, ByteWriter out) {
    write(e.author(), out);
    write(e.target(), out);
    out.code(KIND, e.kind()).text(e.text());
    writeTags(e.tags(), out);
    write(e.send(), out);
  }

  static MessageSent read(ByteReader in) {
    return new MessageSent(
        author(in), target(in), in.code(KIND), in.text(), readTags(in), send(in));
  }

  static void write(Author author, ByteWriter out) {
    out.number(author.user())
        .text(author.nick().text())
        .text(author.username())
        .text(author.host())
        .textOrNull(author.account());
  }

  static Author author(ByteReader in) {
    return new Author(in.number(), Nick.trusted(in.text()), in.text(), in.text(), in.textOrNull());
  }

  private static void write(Target target, ByteWriter out) {
    switch (target) {
      case ToChannel to ->
          out.number(1)
              .number(to.channel())
              .text(to.name().text())
              .codeOrNull(PRIVILEGE, to.atLeast());
      case ToUser to -> write(to, out);
    }
  }

  /** A guest, with whom all is kept, is stored as it was before there was anything else. */
  private static void write(ToUser to, ByteWriter out) {
    boolean plain = to.account() == null && to.kept();
    out.number(plain ? 2 : 3).number(to.user()).text(to.nick().text());
    if (!plain) {
      out.textOrNull(to.account()).flag(to.kept());
    }
  }

  private static Target target(ByteReader in) {
    int number = in.integer();
    return switch (number) {
      case 1 ->
          new ToChannel(in.number(), ChannelName.trusted(in.text()), in.codeOrNull(PRIVILEGE));
      case 2 -> new ToUser(in.number(), Nick.trusted(in.text()));
      case 3 -> new ToUser(in.number(), Nick.trusted(in.text()), in.textOrNull(), in.flag());
      default -> throw ByteReader.newer("message target", number);
    };
  }

  static void writeTags(Map<String, String> tags, ByteWriter out) {
    out.number(tags.size());
    tags.forEach((name, value) -> out.text(name).text(value));
  }

  static Map<String, String> readTags(ByteReader in) {
    int count = in.count();
    if (count == 0) {
      return Map.of();
    }
    Map<String, String> tags = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      tags.put(in.text(), in.text());
    }
    return Collections.unmodifiableMap(tags);
  }

  /** An absent send is stored as an absent key. */
  private static void write(@Nullable SendId send, ByteWriter out) {
    out.textOrNull(send == null ? null : send.key());
    if (send != null) {
      out.number(send.number());
    }
  }

  private static @Nullable SendId send(ByteReader in) {
    String key = in.textOrNull();
    return key == null ? null : new SendId(key, in.number());
  }
}
