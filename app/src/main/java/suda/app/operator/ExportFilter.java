package suda.app.operator;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import suda.core.name.ChannelName;
import suda.core.name.Folding;
import suda.journal.sqlite.StoredMessage;

/**
 * What of a server's data is to be exported.
 *
 * @param channels keys of their names; empty for all
 * @param since the first moment; null for no bound
 * @param until the moment before which it ends; null for no bound
 * @param account the folded name of the account that said it; null for anybody
 * @param privately whether what was said between two users is exported as well
 */
public record ExportFilter(
    Set<String> channels,
    @Nullable Instant since,
    @Nullable Instant until,
    @Nullable String account,
    boolean privately) {

  /** Takes names as they were typed. */
  public static ExportFilter of(
      Set<String> channels,
      @Nullable Instant since,
      @Nullable Instant until,
      @Nullable String account,
      boolean privately) {
    return new ExportFilter(
        channels.stream().map(name -> ChannelName.trusted(name).key()).collect(Collectors.toSet()),
        since,
        until,
        account == null ? null : Folding.key(account),
        privately);
  }

  boolean takes(ChannelName channel) {
    return channels.isEmpty() || channels.contains(channel.key());
  }

  boolean takes(StoredMessage message) {
    return isAsked(message.channelName())
        && (since == null || message.timeMs() >= since.toEpochMilli())
        && (until == null || message.timeMs() < until.toEpochMilli())
        && (account == null
            || (message.account() != null && account.equals(Folding.key(message.account()))));
  }

  private boolean isAsked(@Nullable String channelName) {
    return channelName == null
        ? privately && channels.isEmpty()
        : takes(ChannelName.trusted(channelName));
  }
}
