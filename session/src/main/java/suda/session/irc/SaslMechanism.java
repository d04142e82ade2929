package suda.session.irc;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import suda.session.Context;
import suda.session.account.Entering;
import suda.session.sasl.External;
import suda.session.sasl.Ircv3Bearer;
import suda.session.sasl.Mechanism;
import suda.session.sasl.OauthBearer;
import suda.session.sasl.Plain;
import suda.session.sasl.Scram;

/** The mechanisms that clients may choose from: best first, what each needs, and how it begins. */
enum SaslMechanism {
  EXTERNAL(
      "EXTERNAL",
      context -> context.connection().certificate() != null,
      (proofs, context) -> new External()),
  SCRAM_SHA_256(
      "SCRAM-SHA-256",
      context -> true,
      (proofs, context) -> new Scram(proofs::credential, context.newToken())),
  PLAIN("PLAIN", Entering::isSafe, (proofs, context) -> new Plain()),
  OAUTHBEARER("OAUTHBEARER", SaslMechanism::takesTokens, (proofs, context) -> new OauthBearer()),
  IRCV3BEARER("IRCV3BEARER", SaslMechanism::takesTokens, (proofs, context) -> new Ircv3Bearer());

  private final String token;
  private final Predicate<Context> offered;
  private final BiFunction<Proofs, Context, Mechanism> begin;

  SaslMechanism(
      String token, Predicate<Context> offered, BiFunction<Proofs, Context, Mechanism> begin) {
    this.token = token;
    this.offered = offered;
    this.begin = begin;
  }

  /** Those that a client may use as it is connected. */
  static List<SaslMechanism> offered(Context context) {
    return Stream.of(values()).filter(each -> each.offered.test(context)).toList();
  }

  String token() {
    return token;
  }

  Mechanism begin(Proofs proofs, Context context) {
    return begin.apply(proofs, context);
  }

  private static boolean takesTokens(Context context) {
    return context.secrets().allowed().bearerTokens() && Entering.isSafe(context);
  }
}
