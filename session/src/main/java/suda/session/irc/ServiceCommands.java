package suda.session.irc;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.core.name.ChannelName;
import suda.core.state.User;
import suda.session.Context;
import suda.session.account.Applicant;
import suda.session.account.Services;

/** What is said to NickServ, ChanServ and HostServ, by messages or by commands of their own. */
final class ServiceCommands {
  private static final String SOURCE = "IRC services";

  static final List<CommandRow> ROWS =
      List.of(
          row("NICKSERV", "Asks NickServ for something about accounts; HELP tells what."),
          row("NS", "Is a shorter word for NICKSERV."),
          row("CHANSERV", "Asks ChanServ for something about registered channels."),
          row("CS", "Is a shorter word for CHANSERV."),
          row("HOSTSERV", "Asks HostServ for something about accounts' own hosts."),
          row("HS", "Is a shorter word for HOSTSERV."));

  private ServiceCommands() {}

  private static CommandRow row(String verb, String sentence) {
    return CommandRow.of(
        verb, 0, verb + " [<command> {<parameter>}]", SOURCE, sentence, ServiceCommands::command);
  }

  private static void command(Chatting phase, Exchange exchange) {
    Services service = Services.of(exchange.verb());
    if (service != null) {
      ask(phase, exchange, service, String.join(" ", exchange.message().params()));
    }
  }

  /** Answers with notices, as services do. */
  static void ask(Chatting phase, Exchange exchange, Services service, String said) {
    service.run(new Client(phase, exchange, service), said);
  }

  private record Client(Chatting phase, Exchange exchange, Services service) implements Applicant {

    @Override
    public <T extends @Nullable Object> Consumer<T> awaited(Consumer<T> then) {
      return exchange.awaited(then);
    }

    @Override
    public Context context() {
      return phase.context();
    }

    @Override
    public long user() {
      return phase.id();
    }

    @Override
    public void join(ChannelName room) {
      ChannelCommands.join(phase, exchange, room, null);
    }

    @Override
    public void tell(String line) {
      User self = self();
      if (self != null) {
        phase
            .conversation()
            .send(
                ":%s!%s@%s NOTICE %s :%s"
                    .formatted(
                        service.nick(),
                        service.nick(),
                        phase.server().identity().name(),
                        self.nick(),
                        line));
      }
    }
  }
}
