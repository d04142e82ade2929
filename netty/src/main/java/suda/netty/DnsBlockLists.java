package suda.netty;

import io.netty.channel.AddressedEnvelope;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.channel.ReflectiveChannelFactory;
import io.netty.channel.socket.DatagramChannel;
import io.netty.handler.codec.dns.DefaultDnsQuestion;
import io.netty.handler.codec.dns.DnsRecordType;
import io.netty.handler.codec.dns.DnsResponse;
import io.netty.resolver.dns.DnsNameResolver;
import io.netty.resolver.dns.DnsNameResolverBuilder;
import io.netty.resolver.dns.SingletonDnsServerAddressStreamProvider;
import io.netty.util.concurrent.Future;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suda.core.Limit;
import suda.session.BlockLists;
import suda.session.Listing;

/**
 * Asks lists by DNS, on one of the event loops and without blocking it. An answer holds for some
 * time. Where there is none in time, nobody is kept out for it, and the next one is asked again.
 */
public final class DnsBlockLists implements BlockLists, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DnsBlockLists.class);
  private static final long HOLDS_NANOS = TimeUnit.SECONDS.toNanos(Limit.LISTING_SECONDS.max());

  private final EventLoop loop;
  private final Transport transport;
  private final @Nullable InetSocketAddress server;
  private final LongSupplier nanoClock;
  private volatile @Nullable Channel socket;

  /** The heaviest first; of those that are as heavy, in the operator's order. */
  private volatile List<DnsList> lists = List.of();

  // The event loop's.

  private @Nullable DnsNameResolver resolver;
  private final Map<InetAddress, Known> known = new LinkedHashMap<>();
  private final Map<InetAddress, Search> searches = new LinkedHashMap<>();

  private record Known(Optional<Listing> listing, long sinceNanos) {}

  /**
   * @param server that is asked; null for those that this system asks
   */
  public DnsBlockLists(EventLoops loops, @Nullable InetSocketAddress server) {
    this(loops, server, System::nanoTime);
  }

  DnsBlockLists(EventLoops loops, @Nullable InetSocketAddress server, LongSupplier nanoClock) {
    this.loop = loops.group().next();
    this.transport = loops.transport();
    this.server = server;
    this.nanoClock = nanoClock;
  }

  /** Asks these from now on, and has forgotten what others said. */
  public void use(List<DnsList> others) {
    lists = others.stream().sorted(Comparator.comparing(DnsList::consequence).reversed()).toList();
    loop.execute(known::clear);
  }

  @Override
  public boolean mayHave(String address) {
    return !lists.isEmpty() && Addresses.ofThePublic(address).isPresent();
  }

  @Override
  public void look(String address, Consumer<Optional<Listing>> then) {
    Addresses.ofThePublic(address)
        .ifPresentOrElse(
            known -> loop.execute(() -> look(known, then)), () -> then.accept(Optional.empty()));
  }

  private void look(InetAddress address, Consumer<Optional<Listing>> then) {
    Known before = known.get(address);
    Search search = searches.get(address);
    if (before != null && nanoClock.getAsLong() - before.sinceNanos < HOLDS_NANOS) {
      then.accept(before.listing);
    } else if (search != null) {
      search.waiting.add(then);
    } else if (searches.size() >= Limit.LISTINGS_AWAITED.max()) {
      then.accept(Optional.empty());
    } else {
      new Search(address, lists, then).begin();
    }
  }

  /** Made where it is needed first: it has a socket. */
  private DnsNameResolver resolver() {
    DnsNameResolver made = resolver;
    if (made == null) {
      DnsNameResolverBuilder builder =
          new DnsNameResolverBuilder(loop)
              .datagramChannelFactory(this::openSocket)
              .queryTimeoutMillis(Limit.LISTING_MILLISECONDS.max());
      if (server != null) {
        builder.nameServerProvider(new SingletonDnsServerAddressStreamProvider(server));
      }
      made = builder.build();
      resolver = made;
    }
    return made;
  }

  private DatagramChannel openSocket() {
    DatagramChannel opened =
        new ReflectiveChannelFactory<>(transport.datagramChannel()).newChannel();
    socket = opened;
    return opened;
  }

  /** Ends what is asked: nobody is answered any more. The loop must have seen the socket's end. */
  @Override
  public void close() {
    await(loop.submit(this::closeResolver));
    Channel opened = socket;
    if (opened != null) {
      await(opened.closeFuture());
      await(loop.submit(() -> {}));
    }
  }

  private void closeResolver() {
    if (resolver != null) {
      resolver.close();
    }
  }

  private static void await(Future<?> end) {
    end.awaitUninterruptibly(1, TimeUnit.SECONDS);
  }

  /** One address, looked for on all lists at a time. The event loop's. */
  private final class Search {
    private final InetAddress address;
    private final List<DnsList> asked;
    private final List<Consumer<Optional<Listing>>> waiting = new ArrayList<>();
    private int unanswered;
    private boolean certain = true;
    private @Nullable DnsList heaviest;

    Search(InetAddress address, List<DnsList> asked, Consumer<Optional<Listing>> then) {
      this.address = address;
      this.asked = asked;
      this.unanswered = asked.size();
      waiting.add(then);
    }

    void begin() {
      searches.put(address, this);
      asked.forEach(this::ask);
      if (asked.isEmpty()) {
        conclude();
      }
    }

    private void ask(DnsList list) {
      resolver()
          .query(new DefaultDnsQuestion(list.question(address), DnsRecordType.A))
          .addListener((Future<AddressedEnvelope<DnsResponse, InetSocketAddress>> answer) ->
              answered(list, answer));
    }

    private void answered(
        DnsList list, Future<AddressedEnvelope<DnsResponse, InetSocketAddress>> answer) {
      Optional<List<InetAddress>> addresses = DnsAnswer.addresses(answer);
      if (addresses.isEmpty()) {
        certain = false;
        LOG.debug("{} did not answer", list.zone(), answer.cause());
      } else if (addresses.get().stream().anyMatch(list::counts)) {
        LOG.info("{} is listed by {}", Addresses.text(address), list.zone());
        note(list);
      }
      unanswered--;
      if (unanswered == 0) {
        conclude();
      }
    }

    private void note(DnsList list) {
      if (heaviest == null || asked.indexOf(list) < asked.indexOf(heaviest)) {
        heaviest = list;
      }
    }

    private void conclude() {
      Optional<Listing> listing = Optional.ofNullable(heaviest).map(list -> list.listing(address));
      searches.remove(address);
      if (certain && asked.equals(lists)) {
        remember(listing);
      }
      waiting.forEach(each -> each.accept(listing));
    }

    private void remember(Optional<Listing> listing) {
      known.remove(address);
      known.put(address, new Known(listing, nanoClock.getAsLong()));
      if (known.size() > Limit.LISTINGS_KNOWN.max()) {
        known.remove(known.keySet().iterator().next());
      }
    }
  }
}
