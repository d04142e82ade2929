package suda.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.AddressedEnvelope;
import io.netty.handler.codec.dns.DnsRawRecord;
import io.netty.handler.codec.dns.DnsRecordType;
import io.netty.handler.codec.dns.DnsResponse;
import io.netty.handler.codec.dns.DnsResponseCode;
import io.netty.handler.codec.dns.DnsSection;
import io.netty.util.concurrent.Future;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a DNS server says of a name's IPv4 addresses. */
final class DnsAnswer {
  private static final int V4_BYTES = 4;

  private DnsAnswer() {}

  /** The addresses, none where there is no such name; empty where the server did not tell. */
  static Optional<List<InetAddress>> addresses(
      Future<AddressedEnvelope<DnsResponse, InetSocketAddress>> answer) {
    if (!answer.isSuccess()) {
      return Optional.empty();
    }
    AddressedEnvelope<DnsResponse, InetSocketAddress> envelope = answer.getNow();
    try {
      return addresses(envelope.content());
    } finally {
      envelope.release();
    }
  }

  private static Optional<List<InetAddress>> addresses(DnsResponse response) {
    if (response.code().equals(DnsResponseCode.NXDOMAIN)) {
      return Optional.of(List.of());
    }
    if (!response.code().equals(DnsResponseCode.NOERROR)) {
      return Optional.empty();
    }
    List<InetAddress> addresses = new ArrayList<>();
    for (int i = 0; i < response.count(DnsSection.ANSWER); i++) {
      if (response.recordAt(DnsSection.ANSWER, i) instanceof DnsRawRecord record
          && record.type().equals(DnsRecordType.A)) {
        address(record.content()).ifPresent(addresses::add);
      }
    }
    return Optional.of(addresses);
  }

  private static Optional<InetAddress> address(ByteBuf bytes) {
    try {
      return bytes.readableBytes() == V4_BYTES
          ? Optional.of(InetAddress.getByAddress(ByteBufUtil.getBytes(bytes)))
          : Optional.empty();
    } catch (UnknownHostException wrongLength) {
      return Optional.empty();
    }
  }
}
