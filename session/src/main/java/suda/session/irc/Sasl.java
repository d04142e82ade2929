package suda.session.irc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.state.Account;
import suda.session.sasl.Mechanism;
import suda.session.sasl.Step;
import suda.wire.irc.Capability;
import suda.wire.irc.Numeric;

/**
 * A client's attempts to prove which account is its own, one after the other: what it says comes in
 * chunks, and goes to a mechanism when it is whole.
 *
 * @see <a href="https://ircv3.net/specs/extensions/sasl-3.1">SASL 3.1</a>
 * @see <a href="https://ircv3.net/specs/extensions/sasl-3.2">SASL 3.2</a>
 */
final class Sasl {
  private static final int CHUNK = 400;
  private static final String NOTHING = "+";
  private static final String ABORT = "*";

  private final Conversation conversation;
  private final Proofs proofs;
  private final StringBuilder said = new StringBuilder(0);
  private @Nullable Mechanism mechanism;

  /** The client was told that it has failed, and is to say that it knows. */
  private boolean refused;

  Sasl(Conversation conversation) {
    this.conversation = conversation;
    this.proofs = new Proofs(conversation);
  }

  /** The mechanisms that this client may use as it is connected, as its capability lists them. */
  String mechanisms() {
    return String.join(",", offered().stream().map(SaslMechanism::token).toList());
  }

  private List<SaslMechanism> offered() {
    return SaslMechanism.offered(conversation.context());
  }

  /**
   * What the client says with AUTHENTICATE.
   *
   * @param door lets in who has proved to be the account's holder
   */
  void take(Exchange exchange, Consumer<Account> door) {
    String word = exchange.param(0);
    if (!conversation.has(Capability.SASL)) {
      exchange.replyText(Numeric.ERR_SASLFAIL, "Ask for the capability sasl first");
    } else if (word.equals(ABORT)) {
      end();
      exchange.reply(Numeric.ERR_SASLABORTED);
    } else if (word.length() > CHUNK) {
      end();
      exchange.reply(Numeric.ERR_SASLTOOLONG);
    } else if (mechanism == null) {
      begin(word, exchange);
    } else {
      gather(word, mechanism, exchange, door);
    }
  }

  /** The client goes on without it. */
  void abandon(Exchange exchange) {
    if (mechanism != null) {
      end();
      exchange.reply(Numeric.ERR_SASLABORTED);
    }
  }

  private void begin(String name, Exchange exchange) {
    Optional<SaslMechanism> wanted =
        offered().stream()
            .filter(each -> each.token().equals(name.toUpperCase(Locale.ROOT)))
            .findFirst();
    if (wanted.isEmpty()) {
      exchange.reply(Numeric.RPL_SASLMECHS, mechanisms());
      exchange.reply(Numeric.ERR_SASLFAIL);
    } else {
      mechanism = wanted.get().begin(proofs, conversation.context());
      challenge(new byte[0], exchange);
    }
  }

  private void gather(String chunk, Mechanism by, Exchange exchange, Consumer<Account> door) {
    if (!chunk.equals(NOTHING)) {
      said.append(chunk);
    }
    if (said.length() > Limit.SASL_BYTES.max()) {
      end();
      exchange.reply(Numeric.ERR_SASLTOOLONG);
    } else if (chunk.length() < CHUNK) {
      byte[] response = decoded(said.toString());
      said.setLength(0);
      if (response == null || refused) {
        fail(exchange, Numeric.ERR_SASLFAIL.text());
      } else {
        carryOut(by.take(response), exchange, door);
      }
    }
  }

  private static byte @Nullable [] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }

  private void carryOut(Step step, Exchange exchange, Consumer<Account> door) {
    if (step instanceof Step.Challenge challenge && proofs.mayGoOn()) {
      challenge(challenge.text(), exchange);
    } else {
      proofs.check(step, exchange, proof -> conclude(proof, step, exchange, door));
    }
  }

  private void conclude(Proofs.Proof proof, Step step, Exchange exchange, Consumer<Account> door) {
    switch (proof) {
      case Proofs.Proof.Of of -> {
        end();
        door.accept(of.account());
      }
      case Proofs.Proof.Unverified _ -> {
        end();
        exchange.replyText(Numeric.ERR_NICKLOCKED, "Verify your account first");
      }
      case Proofs.Proof.TooMany _ -> fail(exchange, "Too many attempts; wait some minutes");
      case Proofs.Proof.None _ -> {
        if (step instanceof Step.CheckToken token && token.refusal().length > 0) {
          refused = true;
          challenge(token.refusal(), exchange);
        } else {
          fail(exchange, Numeric.ERR_SASLFAIL.text());
        }
      }
    }
  }

  private void fail(Exchange exchange, String text) {
    end();
    exchange.replyText(Numeric.ERR_SASLFAIL, text);
  }

  private void end() {
    mechanism = null;
    refused = false;
    said.setLength(0);
    proofs.forget();
  }

  /** A full chunk says that more comes, so that the last is never full. */
  private static void challenge(byte[] text, Exchange exchange) {
    String base64 = Base64.getEncoder().encodeToString(text);
    int start = 0;
    for (; base64.length() - start >= CHUNK; start += CHUNK) {
      say(base64.substring(start, start + CHUNK), exchange);
    }
    say(start == base64.length() ? NOTHING : base64.substring(start), exchange);
  }

  /** Without a source, as the specification has it and simple clients expect. */
  private static void say(String chunk, Exchange exchange) {
    exchange.add(("AUTHENTICATE " + chunk + "\r\n").getBytes(UTF_8));
  }
}
