package suda.session.irc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import suda.core.command.Command;
import suda.core.event.Event;
import suda.core.event.OperatorPrivilege;
import suda.core.state.Channel;
import suda.session.operator.OperatorVerb;
import suda.session.operator.OperatorVerbs;
import suda.session.verb.Arguments;
import suda.wire.irc.Numeric;

/** Being an operator of the server, and all that operators can have done. */
final class OperatorCommands {
  private static final String SOURCE = "docs/operators.md";

  static final List<CommandRow> ROWS = rows();

  private OperatorCommands() {}

  private static List<CommandRow> rows() {
    List<CommandRow> rows = new ArrayList<>();
    rows.add(
        CommandRow.of(
            "OPER",
            1,
            "OPER <name> [<password>]",
            CommandRow.MODERN,
            "Makes you an operator of the server.",
            Oper::oper));
    rows.add(
        CommandRow.of(
            "DEOPER",
            0,
            "DEOPER",
            SOURCE,
            "Makes you an ordinary user again.",
            (phase, exchange) ->
                exchange.submit(new Command.ResignOperator(phase.id()), decision -> {})));
    rows.add(
        CommandRow.of(
            "SAMODE",
            2,
            "SAMODE <channel> <modes> {<parameter>}",
            SOURCE,
            "For operators: changes the modes of a channel without a rank there.",
            OperatorCommands::samode));
    OperatorVerbs.ALL.forEach(verb -> rows.add(row(verb)));
    return List.copyOf(rows);
  }

  private static CommandRow row(OperatorVerb verb) {
    String name = verb.name().toUpperCase(Locale.ROOT);
    String syntax = verb.parameters().isEmpty() ? name : name + " " + verb.parameters();
    return CommandRow.of(
        name,
        verb.wordsMin(),
        syntax,
        SOURCE,
        "For operators: " + verb.sentence() + ".",
        (phase, exchange) -> run(verb, phase, exchange));
  }

  /** Tells whether the user may do what needs {@code privilege}, and else the user that not. */
  private static boolean allows(OperatorPrivilege privilege, Chatting phase, Exchange exchange) {
    boolean may = phase.me().may(privilege);
    if (phase.me().operator() == null) {
      exchange.reply(Numeric.ERR_NOPRIVILEGES);
    } else if (!may) {
      exchange.reply(Numeric.ERR_NOPRIVS, privilege.word());
    }
    return may;
  }

  /** The server does it, so that no rule of the channel is in the way; the audit has by whom. */
  private static void samode(Chatting phase, Exchange exchange) {
    String name = exchange.param(0);
    if (!allows(OperatorPrivilege.CHANNEL_OVERRIDE, phase, exchange)) {
      return;
    }
    Channel channel = phase.state().channelNamed(name);
    if (channel == null) {
      exchange.reply(Numeric.ERR_NOSUCHCHANNEL, name);
      return;
    }
    ModeRequest request = new ModeRequest(phase, exchange, channel);
    List<String> params = exchange.message().params();
    String modes = String.join(" ", params.subList(1, params.size()));
    exchange.submit(
        new Command.Act(
            phase.id(), OperatorPrivilege.CHANNEL_OVERRIDE, "samode", channel.name().text(), modes),
        decision -> Refusals.say(exchange, decision, name, ""));
    exchange.submit(
        new Command.ChangeChannel(Event.OPERATOR, channel.id(), request.changes()),
        decision -> Refusals.say(exchange, decision, name, ""));
  }

  private static void run(OperatorVerb verb, Chatting phase, Exchange exchange) {
    if (allows(verb.privilege(), phase, exchange)) {
      verb.action()
          .run(
              new IrcDesk(phase, exchange),
              Arguments.of(String.join(" ", exchange.message().params())));
    }
  }
}
