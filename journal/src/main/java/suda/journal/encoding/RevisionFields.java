package suda.journal.encoding;

import static suda.journal.encoding.Words.KIND;

import suda.core.event.Earlier;
import suda.core.event.Event.MessageEdited;

/** How it is stored that a message was taken back or written anew. */
final class RevisionFields {
  private RevisionFields() {}

  static ByteWriter write(Earlier message, ByteWriter out) {
    out.number(message.sequence()).number(message.sentMs());
    MessageFields.write(message.target(), out);
    return out.text(message.nick());
  }

  static Earlier earlier(ByteReader in) {
    return new Earlier(in.number(), in.number(), MessageFields.target(in), in.text());
  }

  static void write(MessageEdited e, ByteWriter out) {
    write(e.message(), out);
    MessageFields.write(e.author(), out);
    out.code(KIND, e.kind()).text(e.text());
    MessageFields.writeTags(e.tags(), out);
  }

  static MessageEdited edited(ByteReader in) {
    return new MessageEdited(
        earlier(in),
        MessageFields.author(in),
        in.code(KIND),
        in.text(),
        MessageFields.readTags(in));
  }
}
