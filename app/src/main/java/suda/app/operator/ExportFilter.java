package suda.app.operator;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import suda.core.event.Said;
import suda.core.event.Target;
import suda.core.name.ChannelName;
import suda.core.name.Folding;

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

  boolean takes(Said said) {
    String author = said.message().author().account();
    return isAsked(said.message().target())
        && (since == null || said.timeMs() >= since.toEpochMilli())
        && (until == null || said.timeMs() < until.toEpochMilli())
        && (account == null || (author != null && account.equals(Folding.key(author))));
  }

  private boolean isAsked(Target target) {
    return switch (target) {
      case Target.ToChannel to -> takes(to.name());
      case Target.ToUser _ -> privately && channels.isEmpty();
    };
  }
}
