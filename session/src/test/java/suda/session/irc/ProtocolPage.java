package suda.session.irc;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import suda.core.name.NickRule;
import suda.session.ServerInfo;
import suda.session.ServerInfo.Customs;
import suda.session.ServerInfo.Identity;
import suda.session.ServerInfo.Throttles;
import suda.session.ServerInfo.Timing;
import suda.wire.irc.Capability;
import suda.wire.irc.Numeric;

/** docs/protocol/irc.md, made from the tables. */
final class ProtocolPage {
  private static final String HEAD =
      """
      # IRC

      What Suda speaks to IRC clients. Made from the tables in `suda.session.irc` and
      `suda.wire.irc`; `/help` tells the same.

      A line may have 512 bytes, and 4,096 bytes of tags before it; a longer one is refused with
      417. So is a message that would be longer than 512 bytes with its sender's name before it:
      nothing is cut. All text is UTF-8. What comes from plain text and is too long for one line
      comes as several, of which the first has the msgid. With `message-tags`, every line that
      tells of an event has a `msgid`.

      Where it is set, `CAP LS 302` also tells of `sts`
      (https://ircv3.net/specs/extensions/sts): with `port=` where the connection is not encrypted,
      with `duration=` where it is. It cannot be asked for.
      """;

  private static final ServerInfo EXAMPLE =
      new ServerInfo(
          Identity.of("suda.local", "Suda", "", 0),
          Customs.of(NickRule.ASCII, "#lobby"),
          new Timing(0, 0, 120_000),
          Throttles.NONE);

  private ProtocolPage() {}

  static String text() {
    return HEAD
        + commands()
        + capabilities()
        + channelModes()
        + userModes()
        + tokens()
        + numerics();
  }

  private static String commands() {
    return table(
        "Commands",
        List.of("command", "what it does", "before registration", "source"),
        Commands.rows().stream()
            .map(row ->
                List.of(
                    "`" + row.syntax() + "`",
                    row.help(),
                    row.registering() == null ? "" : row.chatting() == null ? "only" : "too",
                    row.source())));
  }

  private static String capabilities() {
    return table(
        "Capabilities",
        List.of("capability", "source"),
        Stream.of(Capability.values()).map(c -> List.of("`" + c.token() + "`", c.specification())));
  }

  private static String channelModes() {
    return table(
        "Modes of channels and members",
        List.of("mode", "prefix", "parameter", "when set"),
        Stream.of(ChannelMode.values())
            .map(mode ->
                List.of(
                    "`" + mode.letter() + "`",
                    mode.symbol() == ' ' ? "" : "`" + mode.symbol() + "`",
                    mode.kind().parameter(),
                    mode.help())));
  }

  private static String userModes() {
    return table(
        "Modes of users",
        List.of("mode", "when set"),
        Stream.of(UserMode.values()).map(m -> List.of("`" + m.letter() + "`", m.help())));
  }

  private static String tokens() {
    return table(
        "What numeric 005 tells",
        List.of("token", "source"),
        Stream.of(Isupport.values())
            .map(token -> List.of("`" + token.token(EXAMPLE) + "`", token.source())));
  }

  private static String numerics() {
    return table(
        "Numerics",
        List.of("code", "name", "source"),
        Stream.of(Numeric.values())
            .filter(SentNumerics::contains)
            .map(n -> List.of(n.code(), "`" + n.name() + "`", n.definedIn())));
  }

  private static String table(String title, List<String> head, Stream<List<String>> rows) {
    String[] rule = new String[head.size()];
    Arrays.fill(rule, "---");
    return "\n## "
        + title
        + "\n\n"
        + row(head)
        + row(List.of(rule)).replace(" ", "")
        + rows.map(ProtocolPage::row).collect(Collectors.joining());
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
