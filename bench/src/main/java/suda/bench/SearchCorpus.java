package suda.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import suda.core.event.Author;
import suda.core.event.Event;
import suda.core.event.Event.MessageSent;
import suda.core.event.Kind;
import suda.core.event.Target.ToChannel;
import suda.core.name.ChannelName;
import suda.core.name.Nick;
import suda.journal.Batch;

/**
 * Made-up messages: words as often as words are (Zipf), two of three Korean and inflected, the rest
 * Latin. The same seed makes the same messages.
 */
final class SearchCorpus {
  private static final int STEMS = 20_000;
  private static final int WORDS_MIN = 2;
  private static final int WORDS_MORE = 9;
  private static final int BATCH = 256;
  private static final long MESSAGE_MS = 500;
  private static final String[] PARTICLES = {
    "", "", "은", "는", "이", "가", "을", "를", "에", "에서", "으로", "도", "만", "까지", "입니다", "했어요"
  };

  private final SplittableRandom random;
  private final int rooms;
  private final int people;
  private final List<String> stems = new ArrayList<>(STEMS);

  SearchCorpus(long seed, int rooms, int people) {
    this.random = new SplittableRandom(seed);
    this.rooms = rooms;
    this.people = people;
    while (stems.size() < STEMS) {
      stems.add(stems.size() % 3 == 2 ? latin() : korean());
    }
  }

  private String korean() {
    StringBuilder word = new StringBuilder();
    for (int left = 1 + random.nextInt(3); left >= 0; left--) {
      // Syllables differ in how common they are, too.
      double skewed = Math.pow(random.nextDouble(), 2);
      word.append((char) (0xAC00 + (int) (skewed * 2350) * 4));
    }
    return word.toString();
  }

  private String latin() {
    StringBuilder word = new StringBuilder();
    for (int left = 2 + random.nextInt(7); left >= 0; left--) {
      word.append("etaoinshrdlucmfwypvbgkjqxz".charAt((int) (Math.pow(random.nextDouble(), 2) * 26)));
    }
    return word.toString();
  }

  /** A word's stem, the common ones more often. */
  String stem() {
    int rank = (int) Math.pow(STEMS, random.nextDouble()) - 1;
    return stems.get(Math.min(rank, STEMS - 1));
  }

  long room() {
    return 1 + (long) (Math.pow(random.nextDouble(), 2) * rooms);
  }

  String nick() {
    return "user" + (int) (Math.pow(random.nextDouble(), 2) * people);
  }

  /** A batch of messages, the first of which has this sequence. */
  Batch batch(long firstSequence) {
    List<Event> events = new ArrayList<>(BATCH);
    for (int i = 0; i < BATCH; i++) {
      events.add(message());
    }
    return new Batch(firstSequence, firstSequence * MESSAGE_MS, events);
  }

  private MessageSent message() {
    String nick = nick();
    Author author =
        new Author(Math.abs(nick.hashCode()), Nick.trusted(nick), "~u", "192.0.2.7", null);
    long room = room();
    var target = new ToChannel(room, ChannelName.trusted("#room" + room), null);
    return new MessageSent(author, target, Kind.MESSAGE, text(), Map.of(), null);
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int left = WORDS_MIN + random.nextInt(WORDS_MORE); left > 0; left--) {
      String stem = stem();
      text.append(text.isEmpty() ? "" : " ").append(stem);
      if (stem.charAt(0) >= 0xAC00) {
        text.append(PARTICLES[random.nextInt(PARTICLES.length)]);
      }
    }
    return text.toString();
  }

  /** What people look for, by what kind of question it is. */
  Map<String, Question> questions() {
    Map<String, Question> questions = new LinkedHashMap<>();
    questions.put("one word", () -> new Asked(stem(), null));
    questions.put("two words", () -> new Asked(stem() + " " + stem(), null));
    questions.put("a rare word", () -> new Asked(stems.get(STEMS - 1 - random.nextInt(2000)), null));
    questions.put("one syllable", () -> new Asked(korean().substring(0, 1), null));
    questions.put("one letter", () -> new Asked(latin().substring(0, 1), null));
    questions.put("a word of one person", () -> new Asked(stem(), nick()));
    questions.put("nothing there", () -> new Asked(korean() + latin(), null));
    return questions;
  }

  /** Makes a question. */
  @FunctionalInterface
  interface Question {
    Asked next();
  }

  /**
   * A question.
   *
   * @param from a nick, or null
   */
  record Asked(String text, @Nullable String from) {}
}
