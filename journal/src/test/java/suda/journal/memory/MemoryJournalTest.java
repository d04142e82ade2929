package suda.journal.memory;

import suda.journal.Journal;
import suda.journal.JournalContract;

class MemoryJournalTest extends JournalContract {
  private final MemoryJournal only = new MemoryJournal();

  @Override
  protected Journal open() {
    return only;
  }
}
