package suda.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.name.ChannelName;
import suda.core.name.NickRule;

/**
 * What the operator has set, as far as sessions tell it or act on it.
 *
 * @param entrance what is asked of those who come
 * @param operators who may become an operator
 * @param cloak what is shown in the place of addresses
 */
public record ServerInfo(
    Identity identity,
    Customs customs,
    Timing timing,
    Throttles throttles,
    Entrance entrance,
    List<OperatorAccount> operators,
    Cloak cloak) {

  /**
   * What the server says of itself.
   *
   * @param name like a host's
   * @param startedMs milliseconds since 1970
   * @param url where browsers find it, without a slash at the end
   * @param icon where an image for the network is; empty for none
   * @param motd lines; empty for none
   */
  public record Identity(
      String name,
      String network,
      String version,
      long startedMs,
      String url,
      String icon,
      List<String> motd) {

    /** One without an icon and without a message of the day, found by its name. */
    public static Identity of(String name, String network, String version, long startedMs) {
      return new Identity(name, network, version, startedMs, "http://" + name, "", List.of());
    }
  }

  /**
   * What holds for names, places and messages.
   *
   * @param lobby where everybody meets
   * @param clientTagsDenied tags of clients that are not passed on, as CLIENTTAGDENY lists them
   * @param historySinceJoined whether members may read only what was said since they joined
   */
  public record Customs(
      NickRule nickRule,
      ChannelName lobby,
      List<String> clientTagsDenied,
      boolean historySinceJoined,
      MessageRules messages) {

    /** Those of a server where nothing is set. */
    public static Customs of(NickRule nickRule, String lobby) {
      ChannelName channel = ChannelName.trusted(lobby);
      return new Customs(nickRule, channel, List.of(), false, MessageRules.STANDARD);
    }
  }

  /**
   * For how long one waits for clients.
   *
   * @param pingIntervalMs a client that is silent for so long is asked whether it is there
   * @param pingTimeoutMs and for so long afterwards: it is taken for gone
   * @param graceMs a session whose connection is lost waits so long for its client
   */
  public record Timing(long pingIntervalMs, long pingTimeoutMs, long graceMs) {}

  /**
   * How much one may do, each 0 for any number.
   *
   * @param linesPerSecond what one connection may say on average
   * @param linesPerSecondPerAddress what all connections from one address, or one /64 of IPv6, may
   * @param registrationsPerAddress accounts that may be registered from one address at once, and
   *     one more each two minutes
   */
  public record Throttles(
      int linesPerSecond, int linesPerSecondPerAddress, int registrationsPerAddress) {
    public static final Throttles NONE = new Throttles(0, 0, 0);

    /** Of lines alone, for each connection. */
    public static Throttles lines(int perSecond) {
      return new Throttles(perSecond, 0, Limit.REGISTRATIONS_PER_ADDRESS.max());
    }
  }

  /**
   * One that asks nothing of those who come, where nobody can be an operator but at the console,
   * and everybody is shown addresses.
   */
  public ServerInfo(Identity identity, Customs customs, Timing timing, Throttles throttles) {
    this(identity, customs, timing, throttles, Entrance.OPEN, List.of(), Cloak.NONE);
  }

  /** The same server, which asks this of those who come. */
  public ServerInfo withEntrance(Entrance other) {
    return new ServerInfo(identity, customs, timing, throttles, other, operators, cloak);
  }

  /** The same server with these operators. */
  public ServerInfo withOperators(List<OperatorAccount> others) {
    return new ServerInfo(
        identity, customs, timing, throttles, entrance, List.copyOf(others), cloak);
  }

  /** The same server, which shows this in the place of addresses. */
  public ServerInfo withCloak(Cloak other) {
    return new ServerInfo(identity, customs, timing, throttles, entrance, operators, other);
  }

  /** The operator of this name, or null. */
  public @Nullable OperatorAccount operator(String named) {
    return operators.stream().filter(each -> each.name().equals(named)).findFirst().orElse(null);
  }
}
