package suda.journal.encoding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import suda.core.event.Author;
import suda.core.event.ChannelChange;
import suda.core.event.ChannelFlag;
import suda.core.event.Client;
import suda.core.event.Departure;
import suda.core.event.Event;
import suda.core.event.Event.MessageSent;
import suda.core.event.Kind;
import suda.core.event.PatternList;
import suda.core.event.Person;
import suda.core.event.Place;
import suda.core.event.Privilege;
import suda.core.event.Scene;
import suda.core.event.SendId;
import suda.core.event.Target;
import suda.core.event.UserFlag;
import suda.core.name.ChannelName;
import suda.core.name.Nick;
import suda.core.name.UserPattern;
import suda.journal.Batch;

/** The batch that {@code batch-format-1.hex} holds: every event, change, target and null. */
final class GoldenBatch {
  private static final Nick ALICE = Nick.trusted("alice");
  private static final UserPattern PATTERN = UserPattern.trusted("*!*@10.0.0.*");

  private GoldenBatch() {}

  static Batch batch() {
    return new Batch(
        1_000_001,
        1_795_000_000_123L,
        List.of(
            new Event.UserArrived(
                1_000_001,
                ALICE,
                "~alice",
                "192.0.2.7",
                "192.0.2.7",
                "Alice Kim",
                Client.IRC,
                true),
            new Event.UserLeft(17, Departure.TIMED_OUT, "silent for too long"),
            new Event.UserRenamed(17, Nick.trusted("수다쟁이")),
            new Event.RealnameChanged(17, "A. Kim"),
            new Event.HostChanged(17, "kim", "kim.example"),
            new Event.AwayChanged(17, "차 마시는 중 🍵"),
            new Event.AwayChanged(17, null),
            new Event.UserFlagChanged(17, UserFlag.BOT, true),
            new Event.ChannelOpened(20, ChannelName.trusted("#차"), true),
            new Event.ChannelClosed(20),
            new Event.Joined(20, 17, Set.of(Privilege.OPERATOR, Privilege.VOICE)),
            new Event.Parted(20, 17, "bye"),
            new Event.Kicked(20, 17, Event.OPERATOR, "enough"),
            new Event.TopicChanged(20, 17, "alice", "green"),
            new Event.ChannelChanged(20, 17, "alice", changes()),
            new Event.Invited(20, 17, 16),
            message(),
            new MessageSent(
                new Author(17, ALICE, "~alice", "192.0.2.7", "alice"),
                new Target.ToUser(16, Nick.trusted("bob")),
                Kind.NOTICE,
                "",
                tags(),
                new SendId("k3y", 300)),
            new Event.Announced("the server stops"),
            new Event.Banned(PATTERN, "spam"),
            new Event.Unbanned(PATTERN),
            new Event.SendRemembered(new SendId("k3y", 300), 1_000_000, 1_795_000_000_000L),
            new Event.SpeechRemembered(17)));
  }

  /** What {@code batch-format-2.hex} holds: scenes, and the events that came with them. */
  static Batch batchWithScenes() {
    Author alice = new Author(17, ALICE, "~alice", "192.0.2.7", null);
    Author bot = new Author(18, Nick.trusted("teabot"), "~bot", "192.0.2.8", "brewer");
    return new Batch(
        2_000_001,
        1_796_000_000_123L,
        List.of(
            new Event.SessionBegan(2_000_001, 17, "kept-of-a-token"),
            new Event.Joined(20, 18, Set.of()),
            new Event.UserLeft(17, Departure.LOST, "Connection lost"),
            message(),
            new Event.StayRemembered(17, 20, 1_000_011, 1_000_012)),
        List.of(
            Scene.NONE,
            new Scene(
                List.of(new Person(bot, true, "The tea bot", "차 끓이는 중")),
                List.of(new Place(20, ChannelName.trusted("#차"))),
                List.of(),
                List.of()),
            new Scene(
                List.of(new Person(alice, false, "", null)),
                List.of(),
                List.of(20L, 30_000L),
                List.of()),
            new Scene(List.of(), List.of(), List.of(), List.of(17L, 2_000_000L)),
            Scene.NONE));
  }

  static MessageSent message() {
    return new MessageSent(
        new Author(17, ALICE, "~alice", "192.0.2.7", null),
        new Target.ToChannel(20, ChannelName.trusted("#tea"), null),
        Kind.MESSAGE,
        "Shall we have some tea this afternoon?",
        Map.of(),
        null);
  }

  private static List<ChannelChange> changes() {
    return List.of(
        new ChannelChange.FlagSet(ChannelFlag.SECRET, true),
        new ChannelChange.KeySet("open"),
        new ChannelChange.KeySet(null),
        new ChannelChange.LimitSet(300),
        new ChannelChange.PatternAdded(PatternList.BAN_EXCEPTION, PATTERN),
        new ChannelChange.PatternRemoved(PatternList.INVITE_EXCEPTION, PATTERN),
        new ChannelChange.Granted(17, Privilege.OWNER),
        new ChannelChange.Revoked(17, Privilege.HALF_OPERATOR));
  }

  private static Map<String, String> tags() {
    Map<String, String> tags = new LinkedHashMap<>();
    tags.put("+draft/reply", "0000f4241");
    tags.put("+typing", "");
    return tags;
  }
}
