package suda.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suda.session.Cloak;

class DataKeyTest {
  @TempDir Path directory;

  private Path file() {
    return directory.resolve("cloak.key");
  }

  @Test
  void aKeyIsMadeOnceForItsOwnerAlone() throws Exception {
    byte[] made = DataKey.CLOAK.in(directory);
    assertThat(made).hasSize(Cloak.KEY_BYTES).isNotEqualTo(new byte[Cloak.KEY_BYTES]);
    assertThat(DataKey.CLOAK.in(directory)).isEqualTo(made);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    assertThat(directory.toFile().list()).containsExactly("cloak.key");
  }

  @Test
  void eachUseHasAKeyOfItsOwn() throws Exception {
    assertThat(DataKey.CLOAK.in(directory)).isNotEqualTo(DataKey.DECOYS.in(directory));
  }

  @Test
  void whatIsNoKeyIsMadeAnew() throws Exception {
    Files.write(file(), new byte[] {1, 2, 3});
    assertThat(DataKey.CLOAK.in(directory)).hasSize(Cloak.KEY_BYTES);
  }
}
