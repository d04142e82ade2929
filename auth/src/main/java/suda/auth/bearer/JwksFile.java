package suda.auth.bearer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.function.Consumer;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The provider's public keys, in a file that is read again when it has changed. Where the new one
 * cannot be read, the keys of the old one go on.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7517#section-5">RFC 7517 §5</a>
 */
final class JwksFile {
  private final Path path;
  private final Consumer<String> warnings;

  /** Null while the file cannot be read. */
  private @Nullable Stamp read;

  private List<JsonWebKey> keys;

  /** What changes with the file. */
  private record Stamp(FileTime changed, long size) {

    static Stamp of(Path path) throws IOException {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      return new Stamp(attributes.lastModifiedTime(), attributes.size());
    }
  }

  /**
   * @param warnings gets a sentence for the log when a new file cannot be read, once for each
   * @throws BadKeys if there are no keys to begin with
   */
  JwksFile(Path path, Consumer<String> warnings) throws BadKeys {
    this.path = path;
    this.warnings = warnings;
    try {
      this.read = Stamp.of(path);
      this.keys = parse();
    } catch (IOException unreadable) {
      throw new BadKeys(path + ": " + unreadable, unreadable);
    }
  }

  /** As of now. */
  List<JsonWebKey> keys() {
    try {
      Stamp now = Stamp.of(path);
      if (!now.equals(read)) {
        read = now;
        keys = parse();
      }
    } catch (IOException unreadable) {
      if (read != null) {
        read = null;
        warn(path + ": " + unreadable);
      }
    } catch (BadKeys bad) {
      warn(String.valueOf(bad.getMessage()));
    }
    return keys;
  }

  private void warn(String why) {
    warnings.accept("the keys of bearer tokens stay as they were: " + why);
  }

  private List<JsonWebKey> parse() throws IOException, BadKeys {
    try {
      List<JsonWebKey> found = new JsonWebKeySet(Files.readString(path)).getJsonWebKeys();
      if (found.isEmpty()) {
        throw new BadKeys(path + ": expected a key set with keys, found none", null);
      }
      return List.copyOf(found);
    } catch (JoseException malformed) {
      throw new BadKeys(
          path + ": expected a JSON web key set: " + malformed.getMessage(), malformed);
    }
  }
}
