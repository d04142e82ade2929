package suda.session.irc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.session.Context;
import suda.session.WordLines;
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
    boolean knewMetadata = conversation.has(Capability.METADATA);
    negotiate(conversation, exchange);
    IrcProfile after = conversation.profile();
    if (!after.equals(before)) {
      conversation.context().connection().use(after);
    }
    if (after.has(Capability.RESUME) && !before.has(Capability.RESUME)) {
      phase.beginSession(exchange);
    }
    if (!knewMetadata) {
      MetadataCommands.begin(phase, exchange);
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
    int version = version(exchange.param(1));
    conversation.raiseCapVersion(version);
    List<String> offered = new ArrayList<>();
    Stream.of(Capability.values())
        .map(each -> offered(conversation, each, version))
        .forEach(offered::add);
    String sts = sts(conversation);
    if (sts != null) {
      offered.add(sts);
    }
    answer(
        conversation,
        exchange,
        "LS",
        version >= Conversation.CAP_302 ? offered : oneLine(offered),
        version);
  }

  /**
   * What fits into one line, drafts and vendors' last: a client that knows no more than one line
   * takes a second one for the whole list. It may ask for the others all the same.
   */
  private static List<String> oneLine(List<String> offered) {
    List<String> ratifiedFirst =
        offered.stream().sorted(Comparator.comparing(token -> token.contains("/"))).toList();
    return List.of(lines(ratifiedFirst).getFirst().split(" "));
  }

  private static void listEnabled(Conversation conversation, Exchange exchange) {
    answer(
        conversation,
        exchange,
        "LIST",
        Stream.of(Capability.values()).filter(conversation::has).map(Capability::token).toList(),
        conversation.capVersion());
  }

  /** A capability's name, with its value for who asks with a version that knows of values. */
  private static String offered(Conversation conversation, Capability capability, int version) {
    String value = version >= Conversation.CAP_302 ? value(conversation, capability) : "";
    return value.isEmpty() ? capability.token() : capability.token() + "=" + value;
  }

  private static String value(Conversation conversation, Capability capability) {
    return switch (capability) {
      case RESUME -> String.valueOf(conversation.context().server().timing().graceMs() / 1000);
      case ACCOUNT_REGISTRATION -> AccountCommands.capabilityValue(conversation.context());
      case SASL -> conversation.sasl().mechanisms();
      case MULTILINE ->
          "max-bytes=%d,max-lines=%d"
              .formatted(Limit.MULTILINE_BYTES.max(), Limit.MULTILINE_LINES.max());
      case METADATA ->
          "before-connect,max-subs=%d,max-keys=%d,max-value-bytes=%d"
              .formatted(
                  Limit.METADATA_SUBSCRIPTIONS.max(),
                  Limit.METADATA_KEYS.max(),
                  Limit.METADATA_VALUE_BYTES.max());
      case RELAYMSG -> conversation.context().server().customs().messages().relaySeparators();
      default -> "";
    };
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
      Conversation conversation,
      Exchange exchange,
      String verb,
      List<String> capabilities,
      int version) {
    List<String> lines = lines(capabilities);
    boolean marks = version >= Conversation.CAP_302;
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
    List<String> params = exchange.message().params();
    // Some clients write no colon before several.
    String wanted = String.join(" ", params.subList(1, params.size())).strip();
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
