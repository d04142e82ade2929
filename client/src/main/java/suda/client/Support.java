package suda.client;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import suda.wire.irc.Capability;
import suda.wire.irc.CaseMapping;

/**
 * What the server of one connection said about itself in RPL_ISUPPORT and beside its capabilities,
 * as far as a client must know; until then, what is customary.
 *
 * @see <a href="https://modern.ircdocs.horse/#rplisupport-parameters">RPL_ISUPPORT</a>
 */
final class Support {
  private String network = "";
  private CaseMapping caseMapping = CaseMapping.RFC1459;
  private String channelTypes = "#&";
  private String prefixModes = "ov";
  private String prefixSymbols = "@+";
  private String modesWithArgument = "beIk";
  private String modesWithArgumentWhenSet = "l";
  private int historyMax;
  private Optional<Multiline.Bounds> multiline = Optional.empty();

  /** Takes the tokens of one reply in. */
  void learn(List<String> tokens) {
    for (String token : tokens) {
      int equals = token.indexOf('=');
      if (equals > 0) {
        learn(token.substring(0, equals), token.substring(equals + 1));
      }
    }
  }

  private void learn(String name, String value) {
    switch (name) {
      case "NETWORK" -> network = value;
      case "CASEMAPPING" -> caseMapping = mapping(value);
      case "CHANTYPES" -> channelTypes = value;
      case "PREFIX" -> learnPrefixes(value);
      case "CHANMODES" -> learnModes(value.split(",", -1));
      case "CHATHISTORY" -> historyMax = number(value);
      default -> {
        // Not needed by a client.
      }
    }
  }

  private static CaseMapping mapping(String token) {
    for (CaseMapping mapping : CaseMapping.values()) {
      if (mapping.token().equals(token.toLowerCase(Locale.ROOT))) {
        return mapping;
      }
    }
    return CaseMapping.RFC1459;
  }

  static int number(String value) {
    return value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : 0;
  }

  private void learnPrefixes(String value) {
    int close = value.indexOf(')');
    if (value.startsWith("(") && close > 0 && value.length() == 2 * close) {
      prefixModes = value.substring(1, close);
      prefixSymbols = value.substring(close + 1);
    }
  }

  private void learnModes(String[] types) {
    if (types.length >= 3) {
      modesWithArgument = types[0] + types[1];
      modesWithArgumentWhenSet = types[2];
    }
  }

  /** Takes in what is offered: a capability, and perhaps its value. */
  void offered(String token) {
    String name = Capability.MULTILINE.token() + "=";
    if (token.startsWith(name)) {
      multiline = Multiline.Bounds.of(token.substring(name.length()));
    }
  }

  /** What one message may hold; empty where it is of one line. */
  Optional<Multiline.Bounds> multiline() {
    return multiline;
  }

  /** The network's name; empty if it has none. */
  String network() {
    return network;
  }

  /** The form that all spellings of a nick or channel share. */
  String fold(String name) {
    return caseMapping.fold(name);
  }

  /** Whether {@code target} names a channel; a nick otherwise. */
  boolean isChannel(String target) {
    return !target.isEmpty() && channelTypes.indexOf(target.charAt(0)) >= 0;
  }

  /** {@code target} without the marks that address only some of a channel's members. */
  String withoutStatus(String target) {
    String bare = target.substring(prefixes(target).length());
    return isChannel(bare) && !isChannel(target) ? bare : target;
  }

  /** The marks before a nick in RPL_NAMREPLY. */
  String prefixes(String marked) {
    int end = 0;
    while (end < marked.length() && prefixSymbols.indexOf(marked.charAt(end)) >= 0) {
      end++;
    }
    return marked.substring(0, end);
  }

  boolean isMemberMode(char mode) {
    return prefixModes.indexOf(mode) >= 0;
  }

  boolean takesArgument(char mode, boolean set) {
    return isMemberMode(mode)
        || modesWithArgument.indexOf(mode) >= 0
        || set && modesWithArgumentWhenSet.indexOf(mode) >= 0;
  }

  /** {@code prefixes} with the mark of one mode added or taken away, the highest first. */
  String changed(String prefixes, char mode, boolean set) {
    char symbol = prefixSymbols.charAt(prefixModes.indexOf(mode));
    StringBuilder changed = new StringBuilder();
    for (char each : prefixSymbols.toCharArray()) {
      if (each == symbol ? set : prefixes.indexOf(each) >= 0) {
        changed.append(each);
      }
    }
    return changed.toString();
  }

  /** So many messages to ask for in one page of history, if {@code wanted} are. */
  int historyPage(int wanted) {
    return historyMax == 0 ? wanted : Math.min(historyMax, wanted);
  }
}
