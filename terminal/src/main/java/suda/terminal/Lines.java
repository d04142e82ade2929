package suda.terminal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import suda.client.ChatMessage;
import suda.client.ChatMessage.Kind;
import suda.client.ChatMessage.Origin;
import suda.client.Client;
import suda.client.ClientEvent.MessageRedacted;
import suda.client.ClientEvent.Reacted;
import suda.wire.text.Printable;

/** How lines look: time, who, what. Makes all text harmless. */
final class Lines {
  /** Columns of the time before each line. */
  static final int INDENT = 6;

  /** Characters of a message that are enough to know it by. */
  private static final int QUOTED_MAX = 40;

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm ", Locale.ROOT);
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm ", Locale.ROOT);

  private final Client client;
  private final View view;
  private final Palette palette;
  private final ZoneId zone;

  Lines(Client client, View view, Palette palette, ZoneId zone) {
    this.client = client;
    this.view = view;
    this.palette = palette;
    this.zone = zone;
  }

  AttributedString message(ChatMessage message) {
    AttributedStringBuilder line = begun(message.time());
    place(line, message);
    author(line, message);
    return line.append(printable(message.text()), textStyle(message)).toAttributedString();
  }

  private static String printable(String text) {
    return text.lines().map(Printable::of).collect(Collectors.joining("\n"));
  }

  /** A message with its new text. */
  AttributedString edited(ChatMessage message) {
    return new AttributedStringBuilder()
        .append(message(message))
        .append(" (edited)", palette.quiet())
        .toAttributedString();
  }

  AttributedString redacted(MessageRedacted redacted, ChatMessage message) {
    String said = TIME.format(message.time().atZone(zone)).strip();
    String whose = redacted.by().equals(message.nick()) ? "was" : message.nick();
    String reason = redacted.reason().isBlank() ? "" : " (" + redacted.reason() + ")";
    return quiet("%s took back what %s said at %s%s".formatted(redacted.by(), whose, said, reason));
  }

  AttributedString reacted(Reacted reacted, ChatMessage message) {
    String start = message.text().lines().findFirst().orElse("");
    boolean fits = start.codePointCount(0, start.length()) <= QUOTED_MAX;
    String shown = fits ? start : start.substring(0, start.offsetByCodePoints(0, QUOTED_MAX)) + "…";
    return quiet(
        "%s %s %s to <%s> %s"
            .formatted(
                reacted.nick(),
                reacted.added() ? "reacts" : "no longer reacts",
                reacted.reaction(),
                message.nick(),
                shown));
  }

  AttributedString quiet(String text) {
    return begun(Instant.now()).append(Printable.of(text), palette.quiet()).toAttributedString();
  }

  AttributedString failure(String text) {
    return begun(Instant.now()).append(Printable.of(text), palette.failure()).toAttributedString();
  }

  private AttributedStringBuilder begun(Instant time) {
    ZonedDateTime local = time.atZone(zone);
    boolean today = local.toLocalDate().equals(LocalDate.now(zone));
    DateTimeFormatter form = today ? TIME : DAY_AND_TIME;
    return new AttributedStringBuilder().append(form.format(local), palette.quiet());
  }

  /** Says where it was said, unless that is where the user looks. */
  private void place(AttributedStringBuilder line, ChatMessage message) {
    if (!client.isSame(message.channel(), view.target()) && client.isChannel(message.channel())) {
      line.append(Printable.of(message.channel()) + " ", palette.room());
    }
  }

  private void author(AttributedStringBuilder line, ChatMessage message) {
    String nick = Printable.of(message.nick());
    AttributedStyle style = message.own() ? palette.own() : palette.nick(message.nick());
    boolean direct = !client.isChannel(message.channel());
    String to = direct && message.own() ? " → " + Printable.of(message.channel()) : "";
    switch (message.kind()) {
      case TEXT -> bracketed(line, direct ? "*" : "<", nick + to, direct ? "*" : ">", style);
      case NOTICE -> bracketed(line, "-", nick + to, "-", style);
      case ACTION -> line.append("* ").append(nick + to, style);
    }
    line.append(" ");
  }

  private static void bracketed(
      AttributedStringBuilder line, String open, String name, String close, AttributedStyle style) {
    line.append(open).append(name, style).append(close);
  }

  private AttributedStyle textStyle(ChatMessage message) {
    if (message.origin() == Origin.EARLIER) {
      return palette.quiet();
    }
    boolean aboutMe = !message.own() && message.kind() != Kind.NOTICE && names(message.text());
    return aboutMe ? AttributedStyle.BOLD : AttributedStyle.DEFAULT;
  }

  private boolean names(String text) {
    String nick = client.nick().toLowerCase(Locale.ROOT);
    for (String word : text.toLowerCase(Locale.ROOT).split("[\\s,:;.!?@]+")) {
      if (word.equals(nick)) {
        return true;
      }
    }
    return false;
  }
}
