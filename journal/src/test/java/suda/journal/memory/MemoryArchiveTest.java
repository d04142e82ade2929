package suda.journal.memory;

import suda.journal.Archive;
import suda.journal.ArchiveContract;

class MemoryArchiveTest extends ArchiveContract {
  private final MemoryArchive only = new MemoryArchive();

  @Override
  protected Archive open() {
    return only;
  }
}
