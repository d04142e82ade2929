package suda.netty;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import suda.session.account.InviteLink;

/** The page that a link to an invitation leads to: to what it is, and how to come in. */
final class InvitePage {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final String BODY =
      """
      <p>You are invited to %1$s by <strong>%2$s</strong>, until %3$s.
      The code for it is <code>%4$s</code>.</p>
      <dl>
      <dt>With a terminal</dt>
      <dd><code>nc %5$s %6$s</code>, then <code>/room enter %4$s</code></dd>
      <dt>With an IRC client</dt>
      <dd>Server <code>%5$s</code>, port <code>%6$s</code>%7$s;
      then <code>/msg ChanServ ENTER %4$s</code></dd>
      <dt>With Suda's own client</dt>
      <dd><code>suda chat %5$s:%6$s</code>, then <code>/enter %4$s</code></dd>
      </dl>
      """;

  private InvitePage() {}

  static String of(Access access, Reached reached, InviteLink.Found found) {
    // In one go: nothing is replaced in what others have named.
    String body =
        BODY.formatted(
            rooms(found.rooms()),
            Html.escaped(found.by()),
            TIME.format(Instant.ofEpochMilli(found.untilMs())),
            Html.escaped(found.code()),
            reached.host(),
            reached.port(),
            Page.encryption(access));
    return Html.page(access.web(), body);
  }

  private static String rooms(List<String> names) {
    List<String> rooms =
        names.stream().map(name -> "<code>" + Html.escaped(name) + "</code>").toList();
    int last = rooms.size() - 1;
    return last == 0
        ? rooms.getFirst()
        : String.join(", ", rooms.subList(0, last)) + " and " + rooms.get(last);
  }
}
