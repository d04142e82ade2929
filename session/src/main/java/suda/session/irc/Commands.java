package suda.session.irc;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All commands, by verb. */
final class Commands {
  private static final Map<String, CommandRow> ROWS = new TreeMap<>();

  static {
    Stream.of(
            CapabilityCommands.ROWS,
            RegistrationCommands.ROWS,
            GatewayCommands.ROWS,
            ChannelCommands.ROWS,
            ModeCommands.ROWS,
            DoorCommands.ROWS,
            MessageCommands.ROWS,
            BatchCommands.ROWS,
            RedactCommands.ROWS,
            ReadMarkerCommands.ROWS,
            MetadataCommands.ROWS,
            RelayCommands.ROWS,
            ResumeCommands.ROWS,
            SaslCommands.ROWS,
            HistoryCommands.ROWS,
            SearchCommands.ROWS,
            RetentionCommands.ROWS,
            QueryCommands.ROWS,
            ServerCommands.ROWS,
            MonitorCommands.ROWS,
            CallerCommands.ROWS,
            AccountCommands.ROWS,
            ServiceCommands.ROWS,
            OperatorCommands.ROWS)
        .flatMap(List::stream)
        .forEach(Commands::enter);
  }

  private Commands() {}

  private static void enter(CommandRow row) {
    if (ROWS.put(row.verb(), row) != null) {
      throw new IllegalStateException("two commands named " + row.verb());
    }
  }

  /** The command of this verb in upper case, or null. */
  static @Nullable CommandRow of(String verb) {
    return ROWS.get(verb);
  }

  /** In the order of their verbs. */
  static Collection<CommandRow> rows() {
    return ROWS.values();
  }
}
