package suda.simulation.flaw;

import java.util.List;
import suda.simulation.disk.Disk;
import suda.simulation.disk.NoSpace;

/** A disk that says it has synced the journal and has not. */
public final class ForgetfulDisk implements Disk {
  private final Disk disk;

  public ForgetfulDisk(Disk disk) {
    this.disk = disk;
  }

  @Override
  public void sync(String file) {
    if (!file.startsWith("journal")) {
      disk.sync(file);
    }
  }

  @Override
  public void append(String file, byte[] bytes) throws NoSpace {
    disk.append(file, bytes);
  }

  @Override
  public void truncate(String file, int length) {
    disk.truncate(file, length);
  }

  @Override
  public void rename(String from, String to) {
    disk.rename(from, to);
  }

  @Override
  public void delete(String file) {
    disk.delete(file);
  }

  @Override
  public byte[] read(String file) {
    return disk.read(file);
  }

  @Override
  public List<String> files(String prefix) {
    return disk.files(prefix);
  }
}
