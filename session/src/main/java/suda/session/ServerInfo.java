package suda.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.name.ChannelName;
import suda.core.name.NickRule;

/**
 * What the operator has set, as far as sessions tell it or act on it.
 *
 * @param name the server's name, like a host's
 * @param startedMs milliseconds since 1970
 * @param motd lines; empty for none
 * @param pingIntervalMs a client that is silent for so long is asked whether it is there
 * @param pingTimeoutMs and for so long afterwards: it is taken for gone
 * @param graceMs a session whose connection is lost waits so long for its client
 * @param linesPerSecond what one connection may say on average; 0 is any number
 * @param networkIcon where an image for the network is; empty for none
 * @param clientTagsDenied tags of clients that are not passed on, as CLIENTTAGDENY lists them
 * @param entrance what is asked of those who come
 * @param historySinceJoined whether members may read only what was said since they joined
 * @param registrationsPerAddress accounts that may be registered from one address at once, and one
 *     more each two minutes; 0 is any number
 * @param operators who may become an operator
 * @param cloak what is shown in the place of addresses
 */
public record ServerInfo(
    String name,
    String network,
    String version,
    long startedMs,
    List<String> motd,
    NickRule nickRule,
    ChannelName lobby,
    long pingIntervalMs,
    long pingTimeoutMs,
    long graceMs,
    int linesPerSecond,
    String networkIcon,
    List<String> clientTagsDenied,
    Entrance entrance,
    boolean historySinceJoined,
    MessageRules messages,
    int registrationsPerAddress,
    List<OperatorAccount> operators,
    Cloak cloak) {

  /**
   * One without an icon, which denies no tags, asks nothing of those who come, where members may
   * read all that was said since their channel was opened, with what holds for messages when
   * nothing is set, where nobody can be an operator but at the console, and everybody is shown
   * addresses.
   */
  public ServerInfo(
      String name,
      String network,
      String version,
      long startedMs,
      List<String> motd,
      NickRule nickRule,
      ChannelName lobby,
      long pingIntervalMs,
      long pingTimeoutMs,
      long graceMs,
      int linesPerSecond) {
    this(
        name,
        network,
        version,
        startedMs,
        motd,
        nickRule,
        lobby,
        pingIntervalMs,
        pingTimeoutMs,
        graceMs,
        linesPerSecond,
        "",
        List.of(),
        Entrance.OPEN,
        false,
        MessageRules.STANDARD,
        Limit.REGISTRATIONS_PER_ADDRESS.max(),
        List.of(),
        Cloak.NONE);
  }

  /** The same server with these operators. */
  public ServerInfo withOperators(List<OperatorAccount> others) {
    return new ServerInfo(
        name,
        network,
        version,
        startedMs,
        motd,
        nickRule,
        lobby,
        pingIntervalMs,
        pingTimeoutMs,
        graceMs,
        linesPerSecond,
        networkIcon,
        clientTagsDenied,
        entrance,
        historySinceJoined,
        messages,
        registrationsPerAddress,
        List.copyOf(others),
        cloak);
  }

  /** The same server, which shows this in the place of addresses. */
  public ServerInfo withCloak(Cloak other) {
    return new ServerInfo(
        name,
        network,
        version,
        startedMs,
        motd,
        nickRule,
        lobby,
        pingIntervalMs,
        pingTimeoutMs,
        graceMs,
        linesPerSecond,
        networkIcon,
        clientTagsDenied,
        entrance,
        historySinceJoined,
        messages,
        registrationsPerAddress,
        operators,
        other);
  }

  /** The operator of this name, or null. */
  public @Nullable OperatorAccount operator(String named) {
    return operators.stream().filter(each -> each.name().equals(named)).findFirst().orElse(null);
  }
}
