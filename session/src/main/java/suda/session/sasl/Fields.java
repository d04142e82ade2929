package suda.session.sasl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What mechanisms have in common: text, and who is meant by it. */
final class Fields {
  private static final int NAMES_MAX = 3;

  private Fields() {}

  /** Null where {@code bytes} are not UTF-8. */
  static @Nullable String text(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException malformed) {
      return null;
    }
  }

  /** Three fields with NUL between them; null where {@code bytes} are something else. */
  static @Nullable List<String> three(byte[] bytes) {
    String text = text(bytes);
    List<String> fields = text == null ? List.of() : List.of(text.split("\0", -1));
    return fields.size() == NAMES_MAX ? fields : null;
  }

  /**
   * Some clients say which of somebody's devices they are: {@code mina@phone}. The account is what
   * stands before.
   */
  static String withoutDevice(String name) {
    int at = name.indexOf('@');
    return at < 0 ? name : name.substring(0, at);
  }

  /** Nobody acts for somebody else here: who one is to be must be who one is, or not be said. */
  static boolean areOne(String authorized, String authenticated) {
    return authorized.isEmpty()
        || withoutDevice(authorized).equalsIgnoreCase(withoutDevice(authenticated));
  }
}
