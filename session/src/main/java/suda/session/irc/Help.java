package suda.session.irc;

import java.util.List;
import java.util.Locale;
import suda.wire.irc.Numeric;

/** HELP, from the table of commands. */
final class Help {
  private static final String INDEX = "index";

  private Help() {}

  static void help(Chatting phase, Exchange exchange) {
    if (!exchange.has(0)) {
      index(exchange);
      return;
    }
    String subject = exchange.param(0).toUpperCase(Locale.ROOT);
    CommandRow row = Commands.of(subject);
    HelpTopic topic = HelpTopic.of(subject);
    if (subject.equals(INDEX.toUpperCase(Locale.ROOT))) {
      index(exchange);
    } else if (row != null) {
      explain(exchange, row);
    } else if (topic != null) {
      topic.explain(exchange);
    } else {
      exchange.reply(Numeric.ERR_HELPNOTFOUND, exchange.param(0));
    }
  }

  private static void index(Exchange exchange) {
    exchange.replyText(Numeric.RPL_HELPSTART, "Commands; HELP <command> explains one:", INDEX);
    List<String> verbs = Commands.rows().stream().map(CommandRow::verb).toList();
    exchange.replyList(Numeric.RPL_HELPTXT, verbs, INDEX);
    exchange.replyText(Numeric.RPL_HELPTXT, "Other subjects:", INDEX);
    exchange.replyList(Numeric.RPL_HELPTXT, HelpTopic.names(), INDEX);
    exchange.reply(Numeric.RPL_ENDOFHELP, INDEX);
  }

  private static void explain(Exchange exchange, CommandRow row) {
    exchange.replyText(Numeric.RPL_HELPSTART, row.syntax(), row.verb());
    exchange.replyText(Numeric.RPL_HELPTXT, row.help(), row.verb());
    exchange.replyText(Numeric.RPL_HELPTXT, "Source: " + row.source(), row.verb());
    exchange.reply(Numeric.RPL_ENDOFHELP, row.verb());
  }
}
