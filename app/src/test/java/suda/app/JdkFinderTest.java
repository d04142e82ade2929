package suda.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scripts/jdk.sh} over made-up JDKs. */
class JdkFinderTest {

  private static final Path SCRIPT = Path.of("../scripts/jdk.sh").toAbsolutePath().normalize();

  /** Takes the script, the pattern of places to look at, and the PATH. */
  private static final String ASK =
      """
      . "$0"
      places=$1
      jdk_places() { printf '%s\\n' "$places"; }
      PATH=$2
      jdk_require
      printf '%s\\n' "$JAVA_HOME"
      """;

  @TempDir Path directory;

  private final Map<String, String> environment = new HashMap<>();
  private String path = "/usr/bin:/bin";

  @Test
  void theOneOfOurOwnVariableComesFirst() throws Exception {
    environment.put("SUDA_JAVA_HOME", jdk("elsewhere/ours", "26"));
    environment.put("JAVA_HOME", jdk("elsewhere/theirs", "25"));
    assertThat(found()).isEqualTo(directory + "/elsewhere/ours");
  }

  @Test
  void ourOwnVariableIsNeverPassedOver() throws Exception {
    environment.put("SUDA_JAVA_HOME", jdk("elsewhere/old", "17.0.2"));
    jdk("places/25", "25");
    assertThat(output(69)).contains("SUDA_JAVA_HOME").contains("(found: 17)");
  }

  @Test
  void javaHomeComesBeforeThePath() throws Exception {
    environment.put("JAVA_HOME", jdk("elsewhere/home", "25.0.1"));
    onThePath(jdk("elsewhere/path", "25"));
    assertThat(found()).isEqualTo(directory + "/elsewhere/home");
  }

  @Test
  void aJavaHomeThatIsTooOldIsPassedOver() throws Exception {
    environment.put("JAVA_HOME", jdk("elsewhere/home", "17.0.2"));
    onThePath(jdk("elsewhere/path", "25"));
    assertThat(found()).isEqualTo(directory + "/elsewhere/path");
  }

  @Test
  void theJavacOnThePathIsFollowedThroughItsLinks() throws Exception {
    String home = jdk("elsewhere/with a space", "25");
    Path link = directory.resolve("alternatives");
    Files.createSymbolicLink(link, Path.of("elsewhere/with a space/bin/javac"));
    Files.createDirectories(directory.resolve("bin"));
    Files.createSymbolicLink(directory.resolve("bin/javac"), Path.of("../alternatives"));
    path = directory.resolve("bin") + ":" + path;
    assertThat(Path.of(found()).toRealPath()).isEqualTo(Path.of(home).toRealPath());
  }

  @Test
  void ofThoseInTheUsualPlacesALongTermReleaseIsTakenThenTheNewest() throws Exception {
    jdk("places/a", "26.0.1");
    jdk("places/b 25", "25.0.3");
    jdk("places/c", "27-ea");
    assertThat(found()).isEqualTo(directory + "/places/b 25");
  }

  @Test
  void withoutALongTermReleaseTheNewestIsTaken() throws Exception {
    jdk("places/a", "26");
    jdk("places/b", "27");
    jdk("places/c", "24");
    assertThat(found()).isEqualTo(directory + "/places/b");
  }

  @Test
  void aRuntimeWithoutACompilerIsNoJdk() throws Exception {
    Files.delete(Path.of(jdk("places/a", "25")).resolve("bin/javac"));
    assertThat(output(69)).contains("JDK 25 or newer");
  }

  @Test
  void anOldVersionNumberIsRead() throws Exception {
    jdk("places/a", "1.8.0_402");
    assertThat(output(69)).contains("none was found");
  }

  @Test
  void noneIsOneSentenceWithTheWayToGetOne() throws Exception {
    assertThat(output(69)).contains("adoptium.net").contains("SUDA_JAVA_HOME").hasLineCount(1);
  }

  private String jdk(String name, String version) throws IOException {
    Path home = directory.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    for (String tool : new String[] {"java", "javac"}) {
      assertThat(Files.createFile(home.resolve("bin").resolve(tool)).toFile().setExecutable(true))
          .isTrue();
    }
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    return home.toString();
  }

  private void onThePath(String home) {
    path = home + "/bin:" + path;
  }

  private String found() throws Exception {
    return output(0).strip();
  }

  private String output(int exitCode) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", "-c", ASK, SCRIPT.toString(), directory + "/places/*", path);
    builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isEqualTo(exitCode);
    return output;
  }
}
