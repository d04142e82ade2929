package suda.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What was built, from a file that the build fills in. */
final class Version implements IVersionProvider {

  private static final String FILE = "build.properties";

  /** The version, and the commit where the build knew it: {@code 0.1.0 (1a2b3c4d5)}. */
  static String text() {
    Properties build = new Properties();
    try (InputStream in = requireNonNull(Version.class.getResourceAsStream(FILE), FILE)) {
      build.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " in the program's own jar", e);
    }
    String commit = build.getProperty("commit", "");
    return build.getProperty("version") + (commit.isBlank() ? "" : " (" + commit + ")");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"Suda " + text() + ", Java " + Runtime.version()};
  }
}
