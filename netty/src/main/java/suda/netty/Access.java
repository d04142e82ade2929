package suda.netty;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.name.AddressRange;

/**
 * Who may come and how, as the operator has set it.
 *
 * @param connectionsMax in all
 * @param perAddressMax from one IPv4 address or one /64 of IPv6; 0 for any number
 * @param certificates null where TLS is not spoken
 * @param proxies may say by the PROXY protocol, or in an HTTP header, for whom they speak
 * @param gateways may say it by WEBIRC
 * @param web what browsers are told
 */
public record Access(
    int connectionsMax,
    int perAddressMax,
    @Nullable Certificates certificates,
    List<AddressRange> proxies,
    List<AddressRange> gateways,
    Web web) {

  /**
   * @param network its name
   * @param version of the server
   * @param lobby where one meets
   * @param origins pages that may connect, with {@code *} for anything; empty for every page
   * @param plain whether secrets may be told unencrypted to other machines
   */
  public record Web(
      String network,
      String version,
      String lobby,
      List<String> origins,
      Downloads downloads,
      boolean plain) {}
}
