package suda.netty;

import io.netty.channel.Channel;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import suda.engine.Origin;
import suda.netty.Admission.Answer;

/**
 * Who a connection is from, and its place among those that there may be. A proxy or a gateway says
 * later for whom it speaks: the connection is counted, banned and shown as that client's. Any
 * thread.
 */
final class Caller implements Origin {
  private final Admission admission;
  private final Access access;
  private final Offer offer;
  private @Nullable InetAddress peer;
  private @Nullable String site;
  private Answer answer;
  private boolean handshaken;
  private boolean secure;
  private @Nullable String certificate;
  private boolean mayBeProxy;
  private boolean gone;

  private Caller(Admission admission, Access access, Offer offer, @Nullable InetAddress peer) {
    this.admission = admission;
    this.access = access;
    this.offer = offer;
    this.peer = peer;
    this.mayBeProxy = peer != null && Addresses.range(peer).isIn(access.proxies());
    // A proxy has all its clients' connections: it is not known yet whose place this one takes.
    this.site = peer == null || mayBeProxy ? null : Addresses.site(peer);
    this.answer = admission.enter(site);
  }

  /** Counts the connection in until it is closed. */
  static Caller of(Channel channel, Admission admission, Access access, Offer offer) {
    Caller caller = new Caller(admission, access, offer, Addresses.peer(channel));
    channel.closeFuture().addListener(closed -> caller.leave());
    return caller;
  }

  private synchronized void leave() {
    gone = true;
    admission.leave(site, answer);
  }

  synchronized Answer answer() {
    return answer;
  }

  Offer offer() {
    return offer;
  }

  /** What alone it can speak next; null where its first bytes tell. */
  synchronized @Nullable FirstBytes only() {
    return handshaken ? offer.inside() : offer.only();
  }

  /** Whether TLS can be begun. */
  synchronized boolean mayEncrypt() {
    return !handshaken && access.certificates() != null;
  }

  /** Whether what it says first may be for whom it speaks. */
  synchronized boolean mayBeProxy() {
    return mayBeProxy;
  }

  /** It speaks for itself. */
  synchronized Answer speaksForItself() {
    return mayBeProxy && peer != null ? becomes(peer) : answer;
  }

  /**
   * It asks for something by HTTP, in which a proxy says for whom it speaks.
   *
   * @param forwardedFor the header X-Forwarded-For: the last address in it is the one that the
   *     proxy itself has seen
   * @param encrypted whether the way up to the proxy is
   */
  synchronized Answer asks(@Nullable String forwardedFor, boolean encrypted) {
    if (!mayBeProxy || forwardedFor == null) {
      return speaksForItself();
    }
    try {
      String last = forwardedFor.substring(forwardedFor.lastIndexOf(',') + 1).strip();
      InetAddress client = InetAddress.ofLiteral(last);
      secure = encrypted;
      certificate = null;
      return becomes(client);
    } catch (IllegalArgumentException none) {
      return speaksForItself();
    }
  }

  /** It is a proxy, and has said for whom it speaks. */
  synchronized Answer becomes(InetAddress client) {
    mayBeProxy = false;
    if (answer == Answer.ADMITTED && !gone) {
      String from = site;
      site = Addresses.site(client);
      answer = admission.move(from, site);
    }
    peer = client;
    return answer;
  }

  /** A handshake is over. */
  synchronized void encrypted(@Nullable String shown) {
    handshaken = true;
    secure = true;
    certificate = shown;
  }

  @Override
  public synchronized String address() {
    return Addresses.text(peer);
  }

  /** Whether nobody on the way can read along. */
  synchronized boolean isPrivate() {
    return secure || (peer != null && peer.isLoopbackAddress());
  }

  @Override
  public synchronized boolean secure() {
    return secure;
  }

  @Override
  public synchronized @Nullable String certificate() {
    return certificate;
  }

  @Override
  public synchronized @Nullable String speaksFor(String address, boolean isSecure) {
    if (peer == null || !Addresses.range(peer).isIn(access.gateways())) {
      return "this address is no gateway's";
    }
    try {
      InetAddress client = InetAddress.ofLiteral(address);
      secure &= isSecure;
      certificate = null;
      return becomes(client) == Answer.ADMITTED
          ? null
          : "there are too many connections from there";
    } catch (IllegalArgumentException none) {
      return "expected a numeric address";
    }
  }
}
