package suda.session;

import java.util.List;
import java.util.function.Consumer;

/** Reads the configuration again. Called on the engine thread; never blocks. */
@FunctionalInterface
public interface Reload {

  /** What came of it is told later, on any thread: a line each. */
  void reload(Consumer<List<String>> then);
}
