package suda.simulation.disk;

import java.util.List;

/** Files as a program sees them. Every operation may end in {@link PowerLost}. */
public interface Disk {

  /** Appends, opening the file where it is not there. */
  void append(String file, byte[] bytes) throws NoSpace;

  /** What was appended before survives power loss once this returns. */
  void sync(String file);

  /** Cuts what stands after {@code length}. */
  void truncate(String file, int length);

  /** Puts a file in the place of another, as one step that lasts. */
  void rename(String from, String to);

  /** Removes a file; until something is synced it may come back. */
  void delete(String file);

  /** The whole file; empty where it is not there. */
  byte[] read(String file);

  /** The names that begin so, in alphabetical order. */
  List<String> files(String prefix);
}
