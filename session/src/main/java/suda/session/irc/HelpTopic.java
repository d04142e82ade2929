package suda.session.irc;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suda.wire.irc.Capability;
import suda.wire.irc.Numeric;

/** What HELP explains besides commands, from the tables that the server works by. */
enum HelpTopic {
  CMODES(
      "Modes of channels and members",
      () -> Stream.of(ChannelMode.values()).map(mode -> mode.letter() + "  " + mode.help())),
  UMODES(
      "Modes that you may set for yourself",
      () -> Stream.of(UserMode.values()).map(mode -> mode.letter() + "  " + mode.help())),
  CAPABILITIES(
      "Capabilities that a client may ask for, and where they are defined",
      () -> Stream.of(Capability.values()).map(each -> each.token() + "  " + each.specification())),
  TOKENS(
      "What numeric 005 tells, and where it is defined",
      () -> Stream.of(Isupport.values()).map(token -> token.label() + "  " + token.source()));

  private final String title;
  private final Supplier<Stream<String>> lines;

  HelpTopic(String title, Supplier<Stream<String>> lines) {
    this.title = title;
    this.lines = lines;
  }

  /** The subject of this name in upper case, or null. */
  static @Nullable HelpTopic of(String name) {
    for (HelpTopic topic : values()) {
      if (topic.name().equals(name)) {
        return topic;
      }
    }
    return null;
  }

  static List<String> names() {
    return Stream.of(values()).map(HelpTopic::name).toList();
  }

  void explain(Exchange exchange) {
    exchange.replyText(Numeric.RPL_HELPSTART, title, name());
    lines.get().forEach(line -> exchange.replyText(Numeric.RPL_HELPTXT, line, name()));
    exchange.reply(Numeric.RPL_ENDOFHELP, name());
  }
}
