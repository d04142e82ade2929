package suda.netty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import suda.auth.DirectSecrets;
import suda.core.AtBound;
import suda.core.Limit;
import suda.core.event.Departure;
import suda.core.event.Said;
import suda.core.history.Found;
import suda.core.history.Query;
import suda.core.name.NickRule;
import suda.core.state.State;
import suda.engine.Engine;
import suda.engine.Follower;
import suda.journal.Batch;
import suda.journal.Snapshot;
import suda.journal.memory.MemoryJournal;
import suda.session.Mailer;
import suda.session.Occurrence;
import suda.session.Profile;
import suda.session.ServerInfo;
import suda.session.ServerInfo.Customs;
import suda.session.ServerInfo.Identity;
import suda.session.ServerInfo.Throttles;
import suda.session.ServerInfo.Timing;
import suda.session.Session;
import suda.session.text.TextInput;

/** What silence means on a new connection, in a time that stands still unless moved. */
class QuietTest {
  private static final String TOO_LONG = "(too long)";

  private final List<String> said = new ArrayList<>();
  private final EventLoops loops =
      new EventLoops(Transport.named("nio"), 1, Thread.ofPlatform().factory());
  private final Engine engine =
      new Engine(
          new MemoryJournal(),
          new State(),
          server(),
          new NoFollower(),
          loops.ports(),
          () -> "",
          DirectSecrets.atLeastCost(() -> new byte[16]),
          Mailer.NONE);
  private final EmbeddedChannel channel = new EmbeddedChannel();

  @BeforeEach
  void aNewConnection() {
    channel.freezeTime();
    Access access = new Access(1, 0, null, List.of(), List.of(), ChatServer.WEB);
    Protocols protocols =
        new Protocols(
            engine,
            loops,
            context -> {
              throw new AssertionError("nobody speaks IRC here");
            },
            context -> new Ear(),
            access);
    Caller caller = Caller.of(channel, new Admission(1, 0), access, Offer.ANY);
    protocols.begin(channel.pipeline(), caller);
  }

  @AfterEach
  void stop() {
    loops.close();
  }

  private static ServerInfo server() {
    return new ServerInfo(
        Identity.of("s", "S", "0", 0),
        Customs.of(NickRule.ASCII, "#lobby"),
        new Timing(90_000, 60_000, 0),
        Throttles.NONE);
  }

  private void send(String text) {
    channel.writeInbound(Unpooled.copiedBuffer(text, UTF_8));
  }

  private void pass(long ms) {
    channel.advanceTimeBy(ms, TimeUnit.MILLISECONDS);
    channel.runScheduledPendingTasks();
  }

  /** What the engine has heard. */
  private List<String> said() {
    engine.runBatch(0);
    return said;
  }

  @Test
  @AtBound(Limit.DETECTION_MILLISECONDS)
  void whoSaysNothingSpeaksPlainText() {
    pass(Limit.DETECTION_MILLISECONDS.max() - 1);
    assertThat(channel.pipeline().get(TextHandler.class)).isNull();
    pass(1);
    assertThat(channel.pipeline().get(TextHandler.class)).isNotNull();
    send("hello\n");
    assertThat(said()).containsExactly("hello");
  }

  /** The beginning of IRC's NICK, and no more of it. */
  @Test
  void whoBeginsAndSaysNoMoreSpeaksPlainText() {
    send("NI");
    pass(Limit.DETECTION_MILLISECONDS.max());
    pass(Limit.QUIET_MILLISECONDS.max());
    assertThat(said()).containsExactly("NI");
  }

  @Test
  @AtBound(Limit.QUIET_MILLISECONDS)
  void aMomentOfQuietEndsAMessage() {
    send("hello");
    pass(Limit.QUIET_MILLISECONDS.max() - 1);
    assertThat(said()).isEmpty();
    send(" you");
    pass(Limit.QUIET_MILLISECONDS.max() - 1);
    assertThat(said()).isEmpty();
    pass(1);
    assertThat(said()).containsExactly("hello you");
    send("there");
    pass(Limit.QUIET_MILLISECONDS.max());
    assertThat(said()).containsExactly("hello you", "there");
  }

  @Test
  @AtBound(Limit.TEXT_LINE_BYTES)
  void aLinePastTheBoundIsReportedOnceAndTheNextIsTaken() {
    String longest = "x".repeat(Limit.TEXT_LINE_BYTES.max());
    send(longest + "\n");
    send(longest + "y\n");
    send("z\n");
    assertThat(said()).containsExactly(longest, TOO_LONG, "z");
  }

  @Test
  @AtBound(Limit.HANDSHAKE_SECONDS)
  void aRequestThatDoesNotGoOnIsGivenUp() {
    send("GET / HTTP/1.1\r\nHost: x\r\nX: ");
    pass(TimeUnit.SECONDS.toMillis(Limit.HANDSHAKE_SECONDS.max()) - 1);
    assertThat(channel.isActive()).isTrue();
    pass(1);
    assertThat(channel.isActive()).isFalse();
    ByteBuf answer = channel.readOutbound();
    assertThat(answer.toString(UTF_8)).startsWith("HTTP/1.1 408 ");
    answer.release();
  }

  @Test
  @AtBound(Limit.SUBNEGOTIATION_BYTES)
  void whatFollowsASubnegotiationPastTheBoundIsText() {
    send("hello\n");
    channel.writeInbound(Unpooled.wrappedBuffer(new byte[] {(byte) 255, (byte) 250}));
    // The byte past the bound ends it, and is its last.
    send("x".repeat(Limit.SUBNEGOTIATION_BYTES.max()) + "!");
    send("there\n");
    assertThat(said()).containsExactly("hello", "there");
  }

  private final class Ear implements Session<TextInput> {
    @Override
    public void open() {}

    @Override
    public void receive(TextInput input) {
      said.add(
          switch (input) {
            case TextInput.Said line -> line.line();
            case TextInput.TooLong _ -> TOO_LONG;
          });
    }

    @Override
    public void hear(Occurrence occurrence) {}

    @Override
    public void entered(Occurrence occurrence) {}

    @Override
    public Profile retelling() {
      throw new AssertionError("nobody is behind here");
    }

    @Override
    public void closed(Departure departure, String reason) {}

    @Override
    public void tick() {}

    @Override
    public void notice(String text) {}

    @Override
    public void stop(String reason) {}
  }

  private static final class NoFollower implements Follower {
    @Override
    public void committed(Batch batch) {}

    @Override
    public void ask(Query query, Consumer<Found> answer) {
      answer.accept(Found.NOTHING);
    }

    @Override
    public void message(long sequence, Consumer<Optional<Said>> answer) {
      answer.accept(Optional.empty());
    }

    @Override
    public void read(long from, Consumer<List<Batch>> answer) {}

    @Override
    public void save(Snapshot snapshot, long neededFrom) {}
  }
}
