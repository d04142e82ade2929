package suda.core.history;

import java.util.List;
import suda.core.history.HistoryQuery.End;

/**
 * Asks where something was said last between two times, which are not included: the answer is the
 * last message of each channel and conversation.
 *
 * @param parties all that the asker is in conversations
 */
public record TargetsQuery(
    List<Readable> channels,
    List<Participant> parties,
    long afterMs,
    long beforeMs,
    int limit,
    End end)
    implements Query {

  public TargetsQuery {
    channels = List.copyOf(channels);
    parties = List.copyOf(parties);
  }
}
