package suda.session.irc;

import java.util.List;
import java.util.OptionalLong;
import suda.core.state.ClientSession;
import suda.core.state.State;
import suda.core.state.User;
import suda.session.Context;
import suda.session.Position;
import suda.session.Token;
import suda.wire.irc.Capability;

/** Coming back to a session whose connection was lost. */
final class ResumeCommands {
  /** In the place of a position: nothing is to be told again. */
  private static final String FROM_NOW_ON = "*";

  static final List<CommandRow> ROWS =
      List.of(
          new CommandRow(
              "RESUME",
              2,
              "RESUME <token> <position>|*",
              Capability.RESUME.specification(),
              "Goes on with a session whose connection was lost, in the place of NICK and USER.",
              ResumeCommands::resume,
              null));

  private ResumeCommands() {}

  private static void resume(Registering phase, Exchange exchange) {
    if (!phase.conversation().has(Capability.RESUME)) {
      exchange.fail("CAPABILITY_REQUIRED", "Ask for suda.chat/resume first");
      return;
    }
    String token = exchange.param(0);
    State state = phase.conversation().context().state();
    ClientSession session = state.sessionOfToken(Token.hash(token));
    User user = session == null ? null : state.user(session.user());
    if (session == null || user == null) {
      refuseToken(exchange);
    } else {
      resume(phase, exchange, new Registering.Return(token, session, 0), user);
    }
  }

  static void refuseToken(Exchange exchange) {
    // It may be CAP END that is answered so.
    String text = "No session has this token; register as usual";
    exchange.line("FAIL", text, "RESUME", "INVALID_TOKEN");
  }

  static void refusePosition(Exchange exchange) {
    String text = "What happened since then is not kept any more";
    exchange.line("FAIL", text, "RESUME", "POSITION_TOO_OLD");
  }

  private static void resume(
      Registering phase, Exchange exchange, Registering.Return back, User user) {
    Context context = phase.conversation().context();
    long now = phase.conversation().now();
    String typed = exchange.param(1);
    OptionalLong position =
        typed.equals(FROM_NOW_ON) ? OptionalLong.of(now) : Position.parse(typed);
    if (position.isEmpty() || position.getAsLong() < 1 || position.getAsLong() > now) {
      exchange.fail("INVALID_POSITION", "This is no position of this server");
    } else if (!context.canReplay(user.id(), position.getAsLong())) {
      refusePosition(exchange);
    } else {
      exchange.line("RESUME", null, "SUCCESS", user.nick().text());
      phase.comeBack(back.from(position.getAsLong()), exchange);
    }
  }
}
