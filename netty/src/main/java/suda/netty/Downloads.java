package suda.netty;

import java.util.Optional;
import java.util.function.Consumer;

/** What is fetched by an address with a secret in it. */
public interface Downloads {
  /** There are none. */
  Downloads NONE = (secret, then) -> then.accept(Optional.empty());

  /**
   * Looks for what the secret opens. Any thread; {@code then} gets it on any thread, nothing where
   * the secret is none.
   */
  void open(String secret, Consumer<Optional<Download>> then);

  /** A file that is made as it is taken. */
  interface Download {

    /** ASCII, without quotes. */
    String fileName();

    /**
     * Makes the next piece. Any thread; called again only when the piece before was taken. {@code
     * then} gets it on any thread: nothing at the end of the file.
     */
    void next(Consumer<Optional<byte[]>> then);
  }
}
