package suda.acceptance.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import suda.testkit.Script;
import suda.testkit.Step;

/** Plays a {@link Script} over sockets. Who is first named comes in as the next of the cast. */
final class Stage implements AutoCloseable {
  private final int port;
  private final List<Cast> cast;
  private final Map<String, Actor> actors = new LinkedHashMap<>();
  private int arrived;

  /** What an actor speaks. */
  enum Cast {
    TEXT,
    IRC
  }

  /**
   * @param cast what the first actor speaks, the second, and so on; then from the start again
   */
  Stage(int port, Cast... cast) {
    this.port = port;
    this.cast = List.of(cast);
  }

  /** At the end, all must have been told what the script says and nothing more. */
  void play(String script) throws IOException {
    for (Step step : Script.parse(script).steps()) {
      take(step);
    }
    for (Map.Entry<String, Actor> actor : actors.entrySet()) {
      assertThat(actor.getValue().rest()).as("what %s is told besides", actor.getKey()).isEmpty();
    }
  }

  private void take(Step step) throws IOException {
    Actor actor = actor(step.actor());
    switch (step.action()) {
      case SEND -> act(actor, step);
      case EXPECT -> {
        String told = actor.next();
        assertThat(step.accepts(told)).as("expected %s, found %s", step, told).isTrue();
      }
      case SKIP -> actor.rest();
    }
  }

  private void act(Actor actor, Step step) throws IOException {
    actor.act(step.text());
    if (step.text().startsWith("quit")) {
      actors.remove(step.actor());
      actor.close();
    }
  }

  private Actor actor(String name) throws IOException {
    Actor known = actors.get(name);
    if (known == null) {
      known = arrive(name);
      actors.put(name, known);
    }
    return known;
  }

  private Actor arrive(String name) throws IOException {
    Cast speaks = cast.get(arrived % cast.size());
    arrived++;
    return switch (speaks) {
      case TEXT -> TextActor.arrive(port, name);
      case IRC -> IrcActor.arrive(port, name);
    };
  }

  @Override
  public void close() throws IOException {
    for (Actor actor : actors.values()) {
      actor.close();
    }
  }
}
