package suda.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.wire.irc.Capability;
import suda.wire.irc.Message;

/**
 * Proves that an account is ours, while registering. Under the client's lock.
 *
 * @see <a href="https://ircv3.net/specs/extensions/sasl-3.2">SASL</a>
 */
final class Login {
  private static final String PLAIN = "PLAIN";
  private static final String WRONG = "there is no such account, or it has another password";
  private static final String NO_PROOF = "the server does not prove that it knows the password";
  private static final String NO_LOGIN = "the server lets nobody log in on connecting";

  /** So much of an answer goes in one line; one as long as this is followed by another. */
  private static final int PIECE = 400;

  private static final int NONCE_BYTES = 18;

  private enum Step {
    NONE,
    ASKED,
    SAID_FIRST,
    PROVED,
    /** By SCRAM, the server has proved that it knows the password too. */
    BELIEVED,
    OVER
  }

  private final Session session;
  private final Credentials credentials;
  private final Runnable loggedIn;
  private final StringBuilder pieces = new StringBuilder();
  private @Nullable List<String> mechanisms;
  private @Nullable Scram scram;
  private @Nullable String failure;
  private Step step = Step.NONE;

  /**
   * @param loggedIn called when the account is proved to be ours
   */
  Login(Session session, Credentials credentials, Runnable loggedIn) {
    this.session = session;
    this.credentials = credentials;
    this.loggedIn = loggedIn;
  }

  Map<String, Consumer<Message>> handlers() {
    Consumer<Message> refused = message -> fail(message.lastParam());
    return Map.ofEntries(
        Map.entry("AUTHENTICATE", this::challenged),
        Map.entry("900", _ -> {}),
        Map.entry("902", refused),
        Map.entry("903", _ -> accepted()),
        Map.entry("904", _ -> fail(WRONG)),
        Map.entry("905", refused),
        Map.entry("906", refused),
        Map.entry("908", _ -> {}));
  }

  /** A new connection. */
  void opened() {
    mechanisms = null;
    scram = null;
    failure = null;
    pieces.setLength(0);
    step = Step.NONE;
  }

  /** A capability is offered, with its value. */
  void offered(String token) {
    if (token.startsWith(Capability.SASL.token() + "=")) {
      mechanisms = List.of(token.substring(token.indexOf('=') + 1).split(","));
    }
  }

  /** Whether registration may end: the account is proved to be ours. */
  boolean isOver() {
    return step == Step.OVER;
  }

  /** Why the connection must be given up, or null. */
  @Nullable String failure() {
    return failure;
  }

  /** Asks to be heard, unless that was done. */
  void begin() {
    if (step != Step.NONE || failure != null) {
      return;
    }
    if (!session.has(Capability.SASL)) {
      fail(NO_LOGIN);
    } else if (mechanisms != null && mechanisms.contains(Scram.NAME)) {
      byte[] nonce = new byte[NONCE_BYTES];
      session.options().tuning().random().nextBytes(nonce);
      scram = new Scram(credentials, Base64.getEncoder().encodeToString(nonce));
      ask(Scram.NAME);
    } else if (mechanisms != null && !mechanisms.contains(PLAIN)) {
      fail("the server takes no passwords here");
    } else if (!isPrivate()) {
      fail("others could read the password on its way; connect by TLS");
    } else {
      ask(PLAIN);
    }
  }

  /** The server takes us in, whether we are logged in or not. */
  void welcomed() {
    fail(NO_LOGIN);
  }

  private boolean isPrivate() {
    String host = session.options().host();
    return session.options().security() != Security.NONE
        || host.equals("localhost")
        || host.equals("::1")
        || host.matches("127(\\.[0-9]{1,3}){3}");
  }

  private void ask(String mechanism) {
    step = Step.ASKED;
    session.write("AUTHENTICATE", mechanism);
  }

  private void challenged(Message message) {
    String piece = message.param(0);
    if (!piece.equals("+")) {
      pieces.append(piece);
    }
    if (piece.length() < PIECE) {
      String whole = pieces.toString();
      pieces.setLength(0);
      answer(whole);
    } else if (pieces.length() > 10 * PIECE) {
      fail(NO_PROOF);
    }
  }

  private void answer(String encoded) {
    try {
      String challenge = new String(Base64.getDecoder().decode(encoded), UTF_8);
      if (scram == null) {
        plain();
      } else {
        scram(scram, challenge);
      }
    } catch (IllegalArgumentException nonsense) {
      fail(NO_PROOF);
    }
  }

  private void plain() {
    if (step == Step.ASKED) {
      step = Step.PROVED;
      send("\0" + credentials.account() + "\0" + credentials.password());
    }
  }

  private void scram(Scram with, String challenge) {
    switch (step) {
      case ASKED -> {
        step = Step.SAID_FIRST;
        send(with.first());
      }
      case SAID_FIRST -> {
        String proof = with.proof(challenge);
        step = Step.PROVED;
        send(proof);
      }
      case PROVED -> {
        if (!with.isProof(challenge)) {
          throw new IllegalArgumentException("not a proof");
        }
        step = Step.BELIEVED;
        send("");
      }
      default -> {
        // Nothing was asked.
      }
    }
  }

  private void send(String answer) {
    String encoded = Base64.getEncoder().encodeToString(answer.getBytes(UTF_8));
    int at = 0;
    while (encoded.length() - at >= PIECE) {
      session.write("AUTHENTICATE", encoded.substring(at, at + PIECE));
      at += PIECE;
    }
    session.write("AUTHENTICATE", at == encoded.length() ? "+" : encoded.substring(at));
  }

  private void accepted() {
    boolean believed = scram == null ? step == Step.PROVED : step == Step.BELIEVED;
    if (believed) {
      step = Step.OVER;
      loggedIn.run();
    } else if (step != Step.OVER) {
      fail(NO_PROOF);
    }
  }

  private void fail(String reason) {
    if (step != Step.OVER && failure == null) {
      failure = "cannot log in as " + credentials.account() + ": " + reason;
    }
  }
}
