package suda.simulation.disk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import suda.simulation.time.Chance;

/** Files in memory, and what becomes of them when the power fails. */
public final class SimDisk implements Disk {
  private static final int SECTOR_BYTES = 64;

  private static final class Content {
    byte[] bytes = new byte[1024];
    int length;
    int synced;

    void append(byte[] more, int count) {
      if (length + count > bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * (length + count));
      }
      System.arraycopy(more, 0, bytes, length, count);
      length += count;
    }

    void truncate(int to) {
      length = Math.min(length, to);
      synced = Math.min(synced, length);
    }
  }

  private final Chance chance;
  private final Map<String, Content> files = new TreeMap<>();
  private final Map<String, Content> deleted = new TreeMap<>();
  private boolean full;
  private long pointsUntilPowerLoss;

  public SimDisk(Chance chance) {
    this.chance = chance;
  }

  // What happens to it.

  public void setFull(boolean on) {
    full = on;
  }

  /** Power fails at the one of so many points from now: before, in or after an operation. */
  public void losePowerIn(long points) {
    pointsUntilPowerLoss = points;
  }

  public void keepPower() {
    pointsUntilPowerLoss = 0;
  }

  /** The machine is off: of what was not synced, anything may be there when it is on again. */
  public void loseUnsynced() {
    files.values().forEach(this::loseUnsynced);
    if (chance.oneIn(2)) {
      deleted.forEach(files::putIfAbsent);
    }
    deleted.clear();
  }

  private void loseUnsynced(Content content) {
    int kept = content.synced + chance.below(content.length - content.synced + 1);
    if (chance.oneIn(3)) {
      chance.fill(content.bytes, Math.max(content.synced, kept - SECTOR_BYTES), kept);
    }
    content.truncate(kept);
    content.synced = kept;
  }

  private void point(String where) {
    if (pointsUntilPowerLoss > 0 && --pointsUntilPowerLoss == 0) {
      throw new PowerLost(where);
    }
  }

  // What is done with it.

  @Override
  public void append(String file, byte[] bytes) throws NoSpace {
    point("before a write to " + file);
    Content content = files.computeIfAbsent(file, f -> new Content());
    if (pointsUntilPowerLoss == 1 || full) {
      content.append(bytes, chance.below(bytes.length + 1));
      point("during a write to " + file);
      throw new NoSpace(file);
    }
    content.append(bytes, bytes.length);
    point("after a write to " + file);
  }

  @Override
  public void sync(String file) {
    point("before a sync of " + file);
    Content content = files.get(file);
    if (content != null) {
      content.synced = content.length;
    }
    deleted.clear();
    point("after a sync of " + file);
  }

  @Override
  public void truncate(String file, int length) {
    point("before a truncation of " + file);
    Content content = files.get(file);
    if (content != null) {
      content.truncate(length);
    }
  }

  @Override
  public void rename(String from, String to) {
    point("before a renaming of " + from);
    Content content = files.remove(from);
    if (content != null) {
      files.put(to, content);
    }
    point("after a renaming of " + from);
  }

  @Override
  public void delete(String file) {
    point("before the deletion of " + file);
    Content content = files.remove(file);
    if (content != null) {
      deleted.put(file, content);
    }
    point("after the deletion of " + file);
  }

  @Override
  public byte[] read(String file) {
    Content content = files.get(file);
    return content == null ? new byte[0] : Arrays.copyOf(content.bytes, content.length);
  }

  @Override
  public List<String> files(String prefix) {
    List<String> names = new ArrayList<>();
    files.keySet().stream().filter(name -> name.startsWith(prefix)).forEach(names::add);
    return names;
  }
}
