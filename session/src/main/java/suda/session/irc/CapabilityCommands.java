package suda.session.irc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.session.Context;
import suda.wire.irc.Capability;
import suda.wire.irc.Numeric;

/** Negotiation of capabilities, before registration and at any time after it. */
final class CapabilityCommands {
  private static final String SOURCE = "https://ircv3.net/specs/extensions/capability-negotiation";

  static final List<CommandRow> ROWS =
      List.of(
          new CommandRow(
              "CAP",
              1,
              "CAP LS [302] | LIST | REQ :capabilities | END",
              SOURCE,
              "Tells which capabilities there are and switches them on and off.",
              CapabilityCommands::whileRegistering,
              CapabilityCommands::whileChatting));

  private CapabilityCommands() {}

  private static void whileRegistering(Registering phase, Exchange exchange) {
    switch (subcommand(exchange)) {
      case "LS", "REQ" -> {
        phase.negotiate();
        negotiate(phase.conversation(), exchange);
      }
      case "END" -> phase.endNegotiation(exchange);
      default -> negotiate(phase.conversation(), exchange);
    }
  }

  private static void whileChatting(Chatting phase, Exchange exchange) {
    Conversation conversation = phase.conversation();
    IrcProfile before = conversation.profile();
    negotiate(conversation, exchange);
    IrcProfile after = conversation.profile();
    if (!after.equals(before)) {
      conversation.context().connection().use(after);
    }
    if (after.has(Capability.RESUME) && !before.has(Capability.RESUME)) {
      phase.beginSession(exchange);
    }
  }

  private static String subcommand(Exchange exchange) {
    return exchange.param(0).toUpperCase(Locale.ROOT);
  }

  private static void negotiate(Conversation conversation, Exchange exchange) {
    switch (subcommand(exchange)) {
      case "LS" -> list(conversation, exchange);
      case "LIST" -> listEnabled(conversation, exchange);
      case "REQ" -> request(conversation, exchange);
      case "END" -> {}
      default -> exchange.reply(Numeric.ERR_INVALIDCAPCMD, exchange.param(0));
    }
  }

  private static void list(Conversation conversation, Exchange exchange) {
    conversation.raiseCapVersion(version(exchange.param(1)));
    List<String> offered = new ArrayList<>();
    Stream.of(Capability.values()).map(each -> offered(conversation, each)).forEach(offered::add);
    String sts = sts(conversation);
    if (sts != null) {
      offered.add(sts);
    }
    answer(conversation, exchange, "LS", offered);
  }

  private static void listEnabled(Conversation conversation, Exchange exchange) {
    answer(
        conversation,
        exchange,
        "LIST",
        Stream.of(Capability.values()).filter(conversation::has).map(Capability::token).toList());
  }

  /** A capability's name, with its value for clients that know of values. */
  private static String offered(Conversation conversation, Capability capability) {
    boolean valued =
        capability == Capability.RESUME && conversation.capVersion() >= Conversation.CAP_302;
    return valued
        ? capability.token() + "=" + conversation.context().server().graceMs() / 1000
        : capability.token();
  }

  /** No capability that can be asked for: a policy that is told in the same way. */
  private static @Nullable String sts(Conversation conversation) {
    Context context = conversation.context();
    return conversation.capVersion() >= Conversation.CAP_302
        ? context.server().entrance().sts().capability(context.connection().secure())
        : null;
  }

  private static int version(String text) {
    boolean number = !text.isEmpty() && text.length() < 9 && text.chars().allMatch(c -> isDigit(c));
    return number ? Integer.parseInt(text) : 0;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static void answer(
      Conversation conversation, Exchange exchange, String verb, List<String> capabilities) {
    List<String> lines = lines(capabilities);
    boolean marks = conversation.capVersion() >= Conversation.CAP_302;
    for (int i = 0; i < lines.size(); i++) {
      boolean more = marks && i < lines.size() - 1;
      String[] middle =
          more
              ? new String[] {conversation.nick(), verb, "*"}
              : new String[] {conversation.nick(), verb};
      exchange.line("CAP", lines.get(i), middle);
    }
  }

  /** One empty line for no words. */
  static List<String> lines(List<String> words) {
    return words.isEmpty() ? List.of("") : WordLines.of(words, Limit.CAPABILITIES_BYTES.max());
  }

  private static void request(Conversation conversation, Exchange exchange) {
    String wanted = exchange.param(1).strip();
    Long bits = changed(conversation, wanted);
    String answer = bits == null ? "NAK" : "ACK";
    for (String line : lines(List.of(wanted.split(" +")))) {
      exchange.line("CAP", line, conversation.nick(), answer);
    }
    if (bits != null) {
      conversation.setCapabilities(bits);
    }
  }

  /** The capabilities after all that was wanted, or null if some of it cannot be. */
  private static @Nullable Long changed(Conversation conversation, String wanted) {
    long bits = conversation.capabilities();
    for (String word : wanted.split(" +")) {
      boolean off = word.startsWith("-");
      Capability capability = Capability.of(off ? word.substring(1) : word);
      boolean fixed =
          off
              && capability == Capability.CAP_NOTIFY
              && conversation.capVersion() >= Conversation.CAP_302;
      if (word.isEmpty()) {
        continue;
      }
      if (capability == null || fixed) {
        return null;
      }
      bits = off ? bits & ~capability.bit() : bits | capability.bit();
    }
    return bits;
  }
}
