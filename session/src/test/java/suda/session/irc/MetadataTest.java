package suda.session.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import suda.core.AtBound;
import suda.core.Limit;
import suda.session.TestClient;

/** IRCv3: draft/metadata-2. */
class MetadataTest {
  private final IrcChat irc = new IrcChat();

  private TestClient<IrcInput> register(String name) {
    return irc.register(name, "batch draft/metadata-2");
  }

  @Test
  void whatIsSetIsToldToThoseWhoAskAndThoseWhoAreSubscribed() {
    register("alice");
    register("bob");
    register("carol");
    irc.inChannel("#tea", "alice", "bob", "carol");
    irc.chat(
        """
        bob > METADATA * SUB url avatar
        bob < :suda.test 770 bob :url avatar
        bob < :suda.test BATCH +2 metadata bob
        bob < :suda.test BATCH -2
        alice > METADATA * SET URL :http://example.com
        alice < :suda.test 761 alice alice url * :http://example.com
        bob < :alice!~alice@192.0.2.1 METADATA alice url * :http://example.com
        alice > METADATA #tea SET url :http://tea.example
        alice < :suda.test 761 alice #tea url * :http://tea.example
        bob < :alice!~alice@192.0.2.1 METADATA #tea url * :http://tea.example
        carol > METADATA alice GET url avatar $
        carol < :suda.test BATCH +2 metadata alice
        carol < @batch=2 :suda.test 761 carol alice url * :http://example.com
        carol < @batch=2 :suda.test 766 carol alice avatar :key not set
        carol < @batch=2 :suda.test FAIL METADATA KEY_INVALID $ :Invalid key
        carol < :suda.test BATCH -2
        carol > METADATA #tea LIST
        carol < :suda.test BATCH +3 metadata #tea
        carol < @batch=3 :suda.test 761 carol #tea url * :http://tea.example
        carol < :suda.test BATCH -3
        alice > METADATA * SET url
        alice < :suda.test 766 alice alice url :key not set
        bob < :alice!~alice@192.0.2.1 METADATA alice url *
        alice > METADATA #tea CLEAR
        alice < :suda.test BATCH +2 metadata #tea
        alice < @batch=2 :suda.test 766 alice #tea url :key not set
        alice < :suda.test BATCH -2
        bob < :alice!~alice@192.0.2.1 METADATA #tea url *
        """);
  }

  @Test
  void aClientIsToldWhatItIsSubscribedToWhenItAsksAndWhenItJoins() {
    register("alice");
    register("bob");
    irc.inChannel("#tea", "alice");
    irc.client("alice").say("METADATA * SET url :http://example.com");
    irc.client("alice").say("METADATA #tea SET url :http://tea.example");
    irc.client("alice").readAll();
    irc.chat(
        """
        bob > METADATA * SUB url
        bob < :suda.test 770 bob :url
        bob < :suda.test BATCH +2 metadata bob
        bob < :suda.test BATCH -2
        bob > JOIN #tea
        bob < :bob!~bob@192.0.2.1 JOIN #tea
        bob < :suda.test 353 bob = #tea :@alice bob
        bob < :suda.test 366 bob #tea :End of /NAMES list
        bob < :suda.test BATCH +3 metadata #tea
        bob < @batch=3 :suda.test METADATA #tea url * :http://tea.example
        bob < @batch=3 :suda.test METADATA alice url * :http://example.com
        bob < :suda.test BATCH -3
        bob > METADATA #tea SYNC
        bob < :suda.test BATCH +4 metadata #tea
        bob < @batch=4 :suda.test METADATA #tea url * :http://tea.example
        bob < @batch=4 :suda.test METADATA alice url * :http://example.com
        bob < :suda.test BATCH -4
        bob > METADATA alice SYNC
        bob < :suda.test BATCH +5 metadata alice
        bob < @batch=5 :suda.test METADATA alice url * :http://example.com
        bob < :suda.test BATCH -5
        bob > METADATA * UNSUB url
        bob < :suda.test 771 bob :url
        bob > METADATA * SUBS
        bob > METADATA * SUB avatar url
        bob < :suda.test 770 bob :avatar url
        bob < :suda.test BATCH +6 metadata bob
        bob < @batch=6 :suda.test METADATA #tea url * :http://tea.example
        bob < @batch=6 :suda.test METADATA alice url * :http://example.com
        bob < :suda.test BATCH -6
        bob > METADATA * SUBS
        bob < :suda.test 772 bob :avatar url
        alice ~
        """);
  }

  @Test
  void metadataCanBeSetBeforeOneIsConnected() {
    TestClient<IrcInput> alice = irc.connect("alice");
    alice.say("CAP REQ :batch draft/metadata-2");
    alice.readAll();
    irc.chat(
        """
        alice > METADATA * SET url :http://example.com
        alice < :suda.test 761 * * url * :http://example.com
        alice > METADATA * SET avatar :x
        alice < :suda.test 761 * * avatar * :x
        alice > METADATA * SET avatar
        alice < :suda.test 766 * * avatar :key not set
        alice > METADATA * SUB url
        alice < :suda.test 770 * :url
        alice > METADATA * LIST
        alice < :suda.test FAIL METADATA SUBCOMMAND_INVALID LIST :Not before you are connected
        alice > METADATA bob SUB url
        alice < :suda.test FAIL METADATA INVALID_TARGET bob :Invalid metadata target
        alice > METADATA * SET $ :x
        alice < :suda.test FAIL METADATA KEY_INVALID $ :Invalid key
        """);
    alice.say("NICK alice");
    alice.say("USER alice 0 * :Alice");
    alice.say("CAP END");
    assertThat(alice.readAll())
        .endsWith(
            ":suda.test BATCH +1 metadata alice",
            "@batch=1 :suda.test 761 alice alice url * :http://example.com",
            ":suda.test BATCH -1");
  }

  @Test
  void whoAsksForTheCapabilityLaterIsToldOfItsOwnMetadata() {
    irc.client("bob");
    irc.chat(
        """
        bob > METADATA * LIST
        bob < :suda.test 421 bob METADATA :Unknown command
        bob > CAP REQ :batch draft/metadata-2
        bob < :suda.test CAP bob ACK :batch draft/metadata-2
        bob < :suda.test BATCH +1 metadata bob
        bob < :suda.test BATCH -1
        """);
    TestClient<IrcInput> x = irc.connect("x");
    x.say("METADATA * LIST");
    assertThat(x.readAll()).containsExactly(":suda.test 421 * METADATA :Unknown command");
  }

  @Test
  void whatMayNotBeSetIsRefused() {
    register("alice");
    register("bob");
    irc.inChannel("#tea", "alice", "bob");
    irc.chat(
        """
        bob > METADATA alice SET url :x
        bob < :suda.test FAIL METADATA KEY_NO_PERMISSION alice url :You do not have permission to…
        bob > METADATA #tea SET url :x
        bob < :suda.test FAIL METADATA KEY_NO_PERMISSION #tea url :You do not have permission to…
        bob > METADATA #tea CLEAR
        bob < :suda.test FAIL METADATA KEY_NO_PERMISSION #tea * :You do not have permission to…
        bob > METADATA $a:user SET url :x
        bob < :suda.test FAIL METADATA INVALID_TARGET $a:user :Invalid metadata target
        bob > METADATA * SET $url$ :x
        bob < :suda.test FAIL METADATA KEY_INVALID $url$ :Invalid key
        bob > METADATA * SET url
        bob < :suda.test FAIL METADATA KEY_NOT_SET bob url :Key not set
        bob > METADATA * destr0y
        bob < :suda.test FAIL METADATA SUBCOMMAND_INVALID destr0y :Invalid subcommand
        bob > METADATA alice SUB url
        bob < :suda.test FAIL METADATA INVALID_TARGET alice :Invalid metadata target
        bob > METADATA * SUB $ url
        bob < :suda.test FAIL METADATA KEY_INVALID $ :Invalid key
        bob < :suda.test 770 bob :url
        bob ~
        bob > METADATA * UNSUB $
        bob < :suda.test FAIL METADATA KEY_INVALID $ :Invalid key
        """);
  }

  @Test
  @AtBound(Limit.METADATA_SUBSCRIPTIONS)
  void moreSubscriptionsThanMayBeAreRefused() {
    TestClient<IrcInput> alice = register("alice");
    int max = Limit.METADATA_SUBSCRIPTIONS.max();
    for (int i = 1; i < max; i++) {
      alice.say("METADATA * SUB key" + i);
    }
    alice.readAll();
    alice.say("METADATA * SUB last toomuch key1");
    assertThat(alice.readAll())
        .startsWith(
            ":suda.test FAIL METADATA TOO_MANY_SUBS toomuch :Too many subscriptions",
            ":suda.test 770 alice :last");
  }

  @Test
  @AtBound(Limit.METADATA_KEYS)
  void moreKeysThanMayBeAreRefused() {
    TestClient<IrcInput> alice = register("alice");
    int max = Limit.METADATA_KEYS.max();
    for (int i = 1; i <= max; i++) {
      alice.say("METADATA * SET key" + i + " :x");
    }
    assertThat(alice.readAll()).hasSize(max).noneMatch(line -> line.contains("FAIL"));
    alice.say("METADATA * SET more :x");
    alice.say("METADATA * SET key1 :y");
    assertThat(alice.readAll())
        .containsExactly(
            ":suda.test FAIL METADATA LIMIT_REACHED alice :Metadata limit reached",
            ":suda.test 761 alice alice key1 * :y");
    TestClient<IrcInput> early = irc.connect("early");
    early.say("CAP REQ :draft/metadata-2");
    for (int i = 0; i <= max; i++) {
      early.say("METADATA * SET key" + i + " :x");
    }
    List<String> lines = early.readAll();
    assertThat(lines.getLast())
        .isEqualTo(":suda.test FAIL METADATA LIMIT_REACHED * :Metadata limit reached");
  }

  @Test
  @AtBound({Limit.METADATA_KEY_BYTES, Limit.METADATA_VALUE_BYTES})
  void aLongerKeyOrValueThanMayBeIsRefused() {
    TestClient<IrcInput> alice = register("alice");
    String key = "k".repeat(Limit.METADATA_KEY_BYTES.max());
    String value = "v".repeat(Limit.METADATA_VALUE_BYTES.max());
    alice.say("METADATA * SET " + key + " :" + value);
    alice.say("METADATA * SET " + key + "k :x");
    alice.say("METADATA * SET " + key + " :" + value + "v");
    assertThat(alice.readAll())
        .containsExactly(
            ":suda.test 761 alice alice " + key + " * :" + value,
            ":suda.test FAIL METADATA KEY_INVALID " + key + "k :Invalid key",
            ":suda.test FAIL METADATA VALUE_INVALID alice " + key + " :Invalid value");
  }
}
