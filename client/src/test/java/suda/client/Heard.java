package suda.client;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.client.ClientEvent.MessageReceived;

/** Collects a client's events for a test to wait for. */
final class Heard implements Consumer<ClientEvent> {
  private final LinkedBlockingQueue<ClientEvent> events = new LinkedBlockingQueue<>();

  @Override
  public void accept(ClientEvent event) {
    events.add(event);
  }

  /** The next event of this type; those before it are skipped. */
  <T extends ClientEvent> T next(Class<T> type) throws InterruptedException {
    while (true) {
      ClientEvent event = one();
      if (type.isInstance(event)) {
        return type.cast(event);
      }
    }
  }

  /** The texts of the next {@code count} messages, whatever comes between. */
  List<String> texts(int count) throws InterruptedException {
    List<String> texts = new ArrayList<>();
    while (texts.size() < count) {
      texts.add(next(MessageReceived.class).message().text());
    }
    return texts;
  }

  /** All events until {@code last}. */
  List<ClientEvent> until(ClientEvent last) throws InterruptedException {
    List<ClientEvent> all = new ArrayList<>();
    ClientEvent event = one();
    while (!event.equals(last)) {
      all.add(event);
      event = one();
    }
    return all;
  }

  private ClientEvent one() throws InterruptedException {
    @Nullable ClientEvent event = events.poll(10, TimeUnit.SECONDS);
    if (event == null) {
      throw new AssertionError("nothing more was heard");
    }
    return event;
  }
}
