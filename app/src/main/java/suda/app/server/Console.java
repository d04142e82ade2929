package suda.app.server;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import suda.engine.Engine;
import suda.engine.Peer;
import suda.engine.delivery.Fanout;
import suda.engine.delivery.Loop;
import suda.session.console.ConsoleFront;
import suda.session.console.ConsoleProfile;

/**
 * The operator's console: shows what happens, and says what is typed. To the engine it is a
 * connection like others, on an event loop of its own.
 */
final class Console implements AutoCloseable {
  private final Display display;
  private final Consumer<String> stop;
  private final ExecutorService screenThread = Executors.newSingleThreadExecutor(Threads.screen());
  private final Fanout fanout = new Fanout();

  /**
   * @param stop takes the reason when the operator stops the server
   */
  Console(Display display, Consumer<String> stop) {
    this.display = display;
    this.stop = stop;
  }

  /** The event loop that the engine must know under the number given to {@link #attach}. */
  Loop loop() {
    return deliveries -> screenThread.execute(() -> fanout.run(deliveries));
  }

  /** Begins to show and, where somebody can type, to listen. */
  void attach(Engine engine, int loop) {
    ConsoleFront front = new ConsoleFront(display.profile(), stop);
    Peer<String> peer = engine.open(front, new Screen(display::show), loop, "console", true);
    engine.run(() -> engine.listensToAll(peer));
    display
        .reader(peer::received, () -> stop.accept(""))
        .ifPresent(r -> Threads.console(r).start());
  }

  /** Shows what is still on its way, and gives the terminal back. */
  @Override
  public void close() {
    screenThread.close();
    display.close();
  }

  /** Where the operator looks and types. */
  interface Display extends AutoCloseable {
    ConsoleProfile profile();

    /** Shows one line. Any thread. */
    void show(String line);

    /**
     * What reads typed lines until there are no more, or empty where nobody can type.
     *
     * @param interrupted is run on Ctrl-C, where the terminal does not make it a signal
     */
    Optional<Runnable> reader(Consumer<String> typed, Runnable interrupted);

    /** Tells whether the terminal that was here is no more: its window was closed. Any thread. */
    boolean isGone();

    @Override
    void close();
  }
}
