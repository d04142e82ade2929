package suda.netty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import suda.core.AtBound;
import suda.core.Limit;
import suda.core.name.AddressRange;
import suda.session.Listing;
import suda.session.Listing.Consequence;

/** Lists that are asked by DNS: https://www.rfc-editor.org/rfc/rfc5782. */
class DnsBlockListsTest {
  private static final DnsList TEA = list("tea.example", Consequence.REFUSE, "127.0.0.0/8");

  private final AtomicLong nowNanos = new AtomicLong();
  private TestDns dns;
  private EventLoops loops;
  private DnsBlockLists lists;

  @BeforeEach
  void begin() throws IOException {
    dns = new TestDns();
    ask(Transport.best());
  }

  private void ask(Transport transport) {
    loops = new EventLoops(transport, 1, Thread.ofPlatform().daemon().factory());
    lists = new DnsBlockLists(loops, dns.address(), nowNanos::get);
    lists.use(List.of(TEA));
  }

  @AfterEach
  void end() {
    lists.close();
    loops.close();
    dns.close();
  }

  private static DnsList list(String zone, Consequence consequence, String... answers) {
    List<AddressRange> ranges =
        List.of(answers).stream().map(a -> AddressRange.exactly(a).orElseThrow()).toList();
    return new DnsList(zone, ranges, consequence, "{address} is on " + zone);
  }

  private CompletableFuture<Optional<Listing>> begin(String address) {
    CompletableFuture<Optional<Listing>> found = new CompletableFuture<>();
    lists.look(address, found::complete);
    return found;
  }

  private Optional<Listing> look(String address) throws Exception {
    return begin(address).get(ChatServer.DEADLINE_MS, TimeUnit.MILLISECONDS);
  }

  @ParameterizedTest
  @EnumSource
  void whoIsListedIsFound(Transport transport) throws Exception {
    Assumptions.assumeTrue(transport.isAvailable());
    lists.close();
    loops.close();
    ask(transport);
    dns.knows("7.2.0.192.tea.example", "127.0.0.2");
    assertThat(look("192.0.2.7"))
        .contains(new Listing(Consequence.REFUSE, "192.0.2.7 is on tea.example"));
    assertThat(look("192.0.2.8")).isEmpty();
  }

  @Test
  void anAddressOfIpv6IsAskedInNibbles() throws Exception {
    String name = "7.0.0.0." + "0.".repeat(20) + "8.b.d.0.1.0.0.2.tea.example";
    dns.knows(name, "127.0.0.2");
    assertThat(look("2001:db8:0:0:0:0:0:7")).isPresent();
    assertThat(dns.asked).containsExactly(name + ".");
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.2, true",
    "127.0.0.4, true",
    "127.0.0.7, true",
    "127.0.0.8, false",
    "127.0.0.3, false"
  })
  void onlyTheAnswersThatTheOperatorNamesCount(String answer, boolean counts) throws Exception {
    lists.use(List.of(list("tea.example", Consequence.REFUSE, "127.0.0.2", "127.0.0.4/30")));
    dns.knows("7.2.0.192.tea.example", answer);
    assertThat(look("192.0.2.7").isPresent()).isEqualTo(counts);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.255.255.254", "192.0.2.1", "10.0.0.1"})
  void whatSaysOnlyThatNothingIsSaidCountsNowhere(String answer) throws Exception {
    lists.use(List.of(list("tea.example", Consequence.REFUSE, "0.0.0.0/0")));
    dns.knows("7.2.0.192.tea.example", answer);
    assertThat(look("192.0.2.7")).isEmpty();
  }

  @Test
  void theHeaviestListingCounts() throws Exception {
    lists.use(
        List.of(
            list("soft.example", Consequence.REQUIRE_ACCOUNT, "127.0.0.0/8"),
            list("tea.example", Consequence.REFUSE, "127.0.0.0/8"),
            list("cake.example", Consequence.REFUSE, "127.0.0.0/8")));
    dns.knows("7.2.0.192.soft.example", "127.0.0.2");
    assertThat(look("192.0.2.7"))
        .contains(new Listing(Consequence.REQUIRE_ACCOUNT, "192.0.2.7 is on soft.example"));
    dns.knows("8.2.0.192.soft.example", "127.0.0.2");
    dns.knows("8.2.0.192.tea.example", "127.0.0.2");
    dns.knows("8.2.0.192.cake.example", "127.0.0.2");
    assertThat(look("192.0.2.8"))
        .contains(new Listing(Consequence.REFUSE, "192.0.2.8 is on tea.example"));
  }

  @Test
  void withoutListsAndForPrivateAddressesNothingIsAsked() {
    for (String near :
        List.of(
            "127.0.0.1",
            "0:0:0:0:0:0:0:1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.0.1",
            "100.64.0.1",
            "fd00:0:0:0:0:0:0:1",
            "fe80:0:0:0:0:0:0:1",
            "unknown",
            "admin.sock")) {
      assertThat(lists.mayHave(near)).as(near).isFalse();
      assertThat(begin(near)).as(near).isCompletedWithValue(Optional.empty());
    }
    assertThat(lists.mayHave("192.0.2.7")).isTrue();
    lists.use(List.of());
    assertThat(lists.mayHave("192.0.2.7")).isFalse();
    assertThat(dns.asked).isEmpty();
  }

  @Test
  @AtBound(Limit.LISTING_SECONDS)
  void anAnswerHoldsForSoLong() throws Exception {
    assertThat(look("192.0.2.7")).isEmpty();
    dns.knows("7.2.0.192.tea.example", "127.0.0.2");
    nowNanos.addAndGet(TimeUnit.SECONDS.toNanos(Limit.LISTING_SECONDS.max()) - 1);
    assertThat(look("192.0.2.7")).isEmpty();
    nowNanos.addAndGet(1);
    assertThat(look("192.0.2.7")).isPresent();
    assertThat(dns.asked).hasSize(2);
  }

  @Test
  void otherListsAreAskedAnew() throws Exception {
    dns.knows("7.2.0.192.cake.example", "127.0.0.2");
    assertThat(look("192.0.2.7")).isEmpty();
    lists.use(List.of(list("cake.example", Consequence.REFUSE, "127.0.0.0/8")));
    assertThat(look("192.0.2.7")).isPresent();
  }

  @Test
  void aServerThatCannotAnswerKeepsNobodyOutAndIsAskedAgain() throws Exception {
    dns.knows("7.2.0.192.tea.example", "127.0.0.2");
    dns.fail(true);
    assertThat(look("192.0.2.7")).isEmpty();
    dns.fail(false);
    assertThat(look("192.0.2.7")).isPresent();
  }

  @Test
  @AtBound(Limit.LISTING_MILLISECONDS)
  void aServerThatIsSilentKeepsNobodyOut() throws Exception {
    dns.fallSilent();
    long began = System.nanoTime();
    CompletableFuture<Optional<Listing>> first = begin("192.0.2.7");
    CompletableFuture<Optional<Listing>> second = begin("192.0.2.7");
    assertThat(first.get(ChatServer.DEADLINE_MS, TimeUnit.MILLISECONDS)).isEmpty();
    long tookMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    assertThat(tookMs).isGreaterThanOrEqualTo(Limit.LISTING_MILLISECONDS.max() - 1L);
    assertThat(second.get(ChatServer.DEADLINE_MS, TimeUnit.MILLISECONDS)).isEmpty();
    assertThat(dns.asked).hasSize(1);
  }

  @Test
  @AtBound(Limit.LISTINGS_AWAITED)
  void oneMoreThanMayBeAwaitedIsNotAsked() throws Exception {
    dns.fallSilent();
    List<CompletableFuture<?>> awaited = new ArrayList<>();
    for (int i = 0; i < Limit.LISTINGS_AWAITED.max(); i++) {
      awaited.add(begin("198.51." + i / 256 + "." + i % 256));
    }
    assertThat(look("192.0.2.7")).isEmpty();
    assertThat(awaited).noneMatch(CompletableFuture::isDone);
  }

  @Test
  @AtBound(Limit.LISTINGS_KNOWN)
  void whoWasLookedForLongestAgoIsLookedForAnewPastTheBound() throws Exception {
    look("192.0.2.7");
    for (int i = 1; i < Limit.LISTINGS_KNOWN.max(); ) {
      List<CompletableFuture<?>> some = new ArrayList<>();
      for (int end = Math.min(i + 100, Limit.LISTINGS_KNOWN.max()); i < end; i++) {
        some.add(begin("198.51." + i / 256 + "." + i % 256));
      }
      CompletableFuture.allOf(some.toArray(CompletableFuture[]::new))
          .get(ChatServer.DEADLINE_MS, TimeUnit.MILLISECONDS);
    }
    look("192.0.2.7");
    assertThat(timesAsked()).isEqualTo(1);
    look("203.0.113.1");
    look("192.0.2.7");
    assertThat(timesAsked()).isEqualTo(2);
  }

  private int timesAsked() {
    return Collections.frequency(dns.asked, "7.2.0.192.tea.example.");
  }

  @Test
  void whoComesFromAListedAddressIsRefusedByTheServer() throws Exception {
    dns.knows("7.2.0.192.tea.example", "127.0.0.2");
    List<AddressRange> proxies = List.of(AddressRange.exactly("127.0.0.1").orElseThrow());
    Access access = new Access(100, 0, null, proxies, List.of(), ChatServer.WEB);
    try (ChatServer server = new ChatServer(access)) {
      server.ask(lists);
      int port = server.listen(Offer.ANY);
      try (Talk eve = from("192.0.2.7", port);
          Talk bob = from("192.0.2.7", port);
          Talk ann = from("192.0.2.8", port)) {
        eve.say("NICK eve", "USER eve 0 * :Eve");
        assertThat(eve.rest())
            .endsWith("ERROR :Closing Link: 192.0.2.7 (192.0.2.7 is on tea.example)\r\n");
        bob.text("hello\n");
        assertThat(bob.rest()).isEqualTo("-- 192.0.2.7 is on tea.example\n");
        ann.join("ann");
      }
    }
  }

  private static Talk from(String address, int port) throws IOException {
    Talk talk = Talk.on(ChatServer.connect(port));
    talk.text("PROXY TCP4 " + address + " 10.0.0.1 1000 9999\r\n");
    return talk;
  }
}
