package suda.session.account;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import suda.core.state.Account;
import suda.core.state.Channel;
import suda.core.state.Invitation;
import suda.core.state.State;
import suda.session.Context;

/** The address at which a browser is told what an invitation is to, and how to come in by it. */
public final class InviteLink {
  /** Before the code, in the address. */
  public static final String PATH = "/invite/";

  private InviteLink() {}

  /**
   * What an invitation is to. Secret rooms are named too: who has the code could join them.
   *
   * @param rooms at least one
   * @param by the name of the account that made it, or the operator
   * @param untilMs milliseconds since 1970
   */
  public record Found(String code, List<String> rooms, String by, long untilMs) {}

  static String of(Context context, Code code) {
    return context.server().identity().url() + PATH + code.text();
  }

  /** Nothing where the code opens nothing now. It is not used up. */
  public static Optional<Found> find(State state, String code, long nowMs) {
    Invitation invitation = state.accounts().invitation(Code.of(code).hash());
    if (invitation == null || invitation.untilMs() <= nowMs) {
      return Optional.empty();
    }
    List<String> rooms =
        invitation.channels().stream()
            .flatMap(id -> Stream.ofNullable(state.channel(id)))
            .map((Channel channel) -> channel.name().text())
            .toList();
    return rooms.isEmpty()
        ? Optional.empty()
        : Optional.of(new Found(code, rooms, by(state, invitation), invitation.untilMs()));
  }

  private static String by(State state, Invitation invitation) {
    Account account = state.accounts().account(invitation.by());
    return account == null ? "the operator" : account.name().text();
  }
}
