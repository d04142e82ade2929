package suda.session;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lists, kept by others, of addresses that the operator does not want. Any thread; never blocks.
 */
public interface BlockLists {

  /** There is no list. */
  BlockLists NONE =
      new BlockLists() {
        @Override
        public boolean mayHave(String address) {
          return false;
        }

        @Override
        public void look(String address, Consumer<Optional<Listing>> then) {
          then.accept(Optional.empty());
        }
      };

  /** Whether there is a list on which the address might be. */
  boolean mayHave(String address);

  /**
   * Looks for the address on all of them.
   *
   * @param then gets the heaviest listing there is, once, on any thread, perhaps before this
   *     returns; where it cannot be known, none
   */
  void look(String address, Consumer<Optional<Listing>> then);
}
