package suda.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import suda.client.ClientEvent.Joined;
import suda.client.ClientEvent.MessageReceived;

/** Nothing lost, nothing twice, in order: whatever happens to connections. */
@Timeout(60)
class LossTest {
  private static final int SENDS = 150;
  private static final Duration LONG = Duration.ofSeconds(20);

  @RepeatedTest(8)
  void whateverBreaksEverythingIsSaidOnceAndHeardOnceAndInOrder() throws Exception {
    talk(false);
  }

  /** docs/protocol/resume.md, with sessions that are forgotten, or what happened in them. */
  @RepeatedTest(8)
  void theSameWhereSessionsGoOnOnTheNextConnection() throws Exception {
    talk(true);
  }

  private static void talk(boolean resumes) throws Exception {
    long seed = System.nanoTime();
    Heard heard = new Heard();
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    try (LossyServer server = new LossyServer(random, resumes);
        Client client = connect(server, heard)) {
      client.join("#tea");
      heard.next(Joined.class);
      List<SendHandle> sends = new ArrayList<>();
      for (int i = 0; i < SENDS; i++) {
        sends.add(client.say("#tea", "line " + i));
        sends.getLast().await(Duration.ofMillis(i % 10 == 0 ? 50 : 0));
      }
      server.becomeReliable();
      for (SendHandle send : sends) {
        assertThat(send.await(LONG)).as("seed %d", seed).isInstanceOf(SendState.Delivered.class);
      }
      List<String> log = server.log();
      assertThat(log.stream().filter(line -> line.startsWith("mina")))
          .as("seed %d", seed)
          .containsExactlyElementsOf(sends.stream().map(send -> "mina " + send.text()).toList());
      assertThat(String.join("\n", heard(heard, log.size())))
          .as("seed %d", seed)
          .isEqualTo(String.join("\n", log));
    }
  }

  /** Connections break while they are made, too. */
  private static Client connect(LossyServer server, Heard heard) throws Exception {
    ClientOptions options =
        ClientOptions.to("localhost", server.port())
            .nick("mina")
            .listener(heard)
            .tuning(Scene.fast());
    while (true) {
      try {
        return Client.connect(options);
      } catch (IOException _) {
        // Once more.
      }
    }
  }

  private static List<String> heard(Heard heard, int count) throws InterruptedException {
    List<String> all = new ArrayList<>();
    while (all.size() < count) {
      ChatMessage message = heard.next(MessageReceived.class).message();
      all.add(message.nick() + " " + message.text());
    }
    return all;
  }
}
