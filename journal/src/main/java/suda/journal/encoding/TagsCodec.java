package suda.journal.encoding;

import java.util.Map;
import suda.journal.JournalBroken;

/** A message's tags as bytes and back, for an archive's column. Any thread. */
public final class TagsCodec {
  private TagsCodec() {}

  public static byte[] encode(Map<String, String> tags) {
    ByteWriter out = new ByteWriter();
    MessageFields.writeTags(tags, out);
    return out.toBytes();
  }

  /**
   * @throws JournalBroken if the bytes are damaged
   */
  public static Map<String, String> decode(byte[] bytes) {
    ByteReader in = new ByteReader(bytes, 0, bytes.length);
    Map<String, String> tags = MessageFields.readTags(in);
    BatchCodec.requireEnd(in);
    return tags;
  }
}
