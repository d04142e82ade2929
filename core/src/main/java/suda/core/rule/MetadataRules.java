package suda.core.rule;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.Text;
import suda.core.command.Command.SetChannelMetadata;
import suda.core.command.Command.SetUserMetadata;
import suda.core.event.Event;
import suda.core.event.Privilege;
import suda.core.name.MetadataKey;
import suda.core.rule.Refusal.Reason;
import suda.core.state.Channel;
import suda.core.state.State;
import suda.core.state.User;

/** Who may attach what to users and channels. */
final class MetadataRules {
  private MetadataRules() {}

  static Decision ofUser(State state, SetUserMetadata command) {
    User user = state.user(command.user());
    if (user == null) {
      return Decision.refused(Reason.NO_SUCH_USER, "");
    }
    return decided(
        user.metadata(),
        command.key(),
        command.value(),
        user.nick(),
        new Event.UserMetadataChanged(user.id(), command.key(), command.value()));
  }

  static Decision ofChannel(State state, SetChannelMetadata command) {
    Channel channel = state.channel(command.channel());
    if (channel == null) {
      return Decision.refused(Reason.NO_SUCH_CHANNEL, "");
    }
    Reason rank = Ranks.refusal(channel, command.by(), Privilege.OPERATOR);
    if (rank != null) {
      return Decision.refused(rank, channel.name());
    }
    return decided(
        channel.metadata(),
        command.key(),
        command.value(),
        channel.name(),
        new Event.ChannelMetadataChanged(
            channel.id(), command.by(), command.key(), command.value()));
  }

  private static Decision decided(
      Map<MetadataKey, String> known,
      MetadataKey key,
      @Nullable String value,
      Object of,
      Event change) {
    String before = known.get(key);
    if (value == null) {
      return before == null
          ? Decision.refused(Reason.METADATA_NOT_SET, key)
          : Decision.happens(change);
    }
    if (Text.bytes(value) > Limit.METADATA_VALUE_BYTES.max() || !isOneLine(value)) {
      return Decision.refused(Reason.METADATA_UNFIT, key);
    }
    if (before == null && known.size() >= Limit.METADATA_KEYS.max()) {
      return Decision.refused(Reason.METADATA_FULL, of);
    }
    return value.equals(before) ? Decision.nothing() : Decision.happens(change);
  }

  private static boolean isOneLine(String value) {
    return value.chars().allMatch(c -> c != '\n' && c != '\r' && c != '\0');
  }
}
