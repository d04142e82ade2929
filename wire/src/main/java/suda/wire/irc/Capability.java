package suda.wire.irc;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** IRCv3 capabilities that Suda knows, one row each: token and the document that defines it. */
public enum Capability {
  ACCOUNT_NOTIFY("account-notify", "https://ircv3.net/specs/extensions/account-notify"),
  ACCOUNT_REGISTRATION(
      "draft/account-registration", "https://ircv3.net/specs/extensions/account-registration"),
  ACCOUNT_TAG("account-tag", "https://ircv3.net/specs/extensions/account-tag"),
  AWAY_NOTIFY("away-notify", "https://ircv3.net/specs/extensions/away-notify"),
  BATCH("batch", "https://ircv3.net/specs/extensions/batch"),
  CAP_NOTIFY("cap-notify", "https://ircv3.net/specs/extensions/capability-negotiation"),
  CHANNEL_RENAME("draft/channel-rename", "https://ircv3.net/specs/extensions/channel-rename"),
  CHATHISTORY("draft/chathistory", "https://ircv3.net/specs/extensions/chathistory"),
  CHGHOST("chghost", "https://ircv3.net/specs/extensions/chghost"),
  ECHO_MESSAGE("echo-message", "https://ircv3.net/specs/extensions/echo-message"),
  EXTENDED_ISUPPORT(
      "draft/extended-isupport", "https://ircv3.net/specs/extensions/extended-isupport"),
  EXTENDED_JOIN("extended-join", "https://ircv3.net/specs/extensions/extended-join"),
  EXTENDED_MONITOR("extended-monitor", "https://ircv3.net/specs/extensions/extended-monitor"),
  INVITE_NOTIFY("invite-notify", "https://ircv3.net/specs/extensions/invite-notify"),
  LABELED_RESPONSE("labeled-response", "https://ircv3.net/specs/extensions/labeled-response"),
  MESSAGE_TAGS("message-tags", "https://ircv3.net/specs/extensions/message-tags"),
  MULTI_PREFIX("multi-prefix", "https://ircv3.net/specs/extensions/multi-prefix"),
  NO_IMPLICIT_NAMES("no-implicit-names", "https://ircv3.net/specs/extensions/no-implicit-names"),
  /** The same under the name that it had before it was ratified. */
  NO_IMPLICIT_NAMES_DRAFT(
      "draft/no-implicit-names", "https://ircv3.net/specs/extensions/no-implicit-names"),
  PRE_AWAY("draft/pre-away", "https://ircv3.net/specs/extensions/pre-away"),
  SASL("sasl", "https://ircv3.net/specs/extensions/sasl-3.2"),
  OPER_TAG("draft/oper-tag", "https://ircv3.net/specs/extensions/oper-tag"),
  SERVER_TIME("server-time", "https://ircv3.net/specs/extensions/server-time"),
  SETNAME("setname", "https://ircv3.net/specs/extensions/setname"),
  STANDARD_REPLIES("standard-replies", "https://ircv3.net/specs/extensions/standard-replies"),
  USERHOST_IN_NAMES("userhost-in-names", "https://ircv3.net/specs/extensions/userhost-in-names"),
  /**
   * Lets a client put the tag {@code suda.chat/send-id=<key>.<number>} on PRIVMSG and NOTICE, so
   * that a send which is retried after a lost connection is recorded once.
   */
  SEND_ID("suda.chat/send-id", "docs/send-id.md"),
  /** Lets a client come back after its connection broke, and be told what it missed. */
  RESUME("suda.chat/resume", "docs/protocol/resume.md"),
  EVENT_PLAYBACK("draft/event-playback", "https://ircv3.net/specs/extensions/chathistory"),
  SOJU_SEARCH("soju.im/search", "docs/protocol/search.md"),
  /** Adds paging and counting to {@link #SOJU_SEARCH}. */
  SEARCH("suda.chat/search", "docs/protocol/search.md"),
  ZNC_PLAYBACK("znc.in/playback", "https://wiki.znc.in/Playback"),
  MULTILINE("draft/multiline", "https://ircv3.net/specs/extensions/multiline"),
  MESSAGE_REDACTION(
      "draft/message-redaction", "https://ircv3.net/specs/extensions/message-redaction"),
  READ_MARKER("draft/read-marker", "https://ircv3.net/specs/extensions/read-marker"),
  METADATA("draft/metadata-2", "https://ircv3.net/specs/extensions/metadata"),
  RELAYMSG("draft/relaymsg", "https://github.com/ircv3/ircv3-specifications/pull/417"),
  /** Lets who wrote a message write it anew. */
  EDIT("suda.chat/edit", "docs/protocol/edit.md");

  private static final Map<String, Capability> BY_TOKEN = new HashMap<>();

  static {
    for (Capability capability : values()) {
      if (BY_TOKEN.put(capability.token, capability) != null) {
        throw new IllegalStateException("two capabilities named " + capability.token);
      }
    }
  }

  private final String token;
  private final String specification;

  Capability(String token, String specification) {
    this.token = token;
    this.specification = specification;
  }

  /** The capability named {@code token}, exactly; null if there is none. */
  public static @Nullable Capability of(String token) {
    return BY_TOKEN.get(token);
  }

  /** Its name in {@code CAP LS} and {@code CAP REQ}. */
  public String token() {
    return token;
  }

  /** Where it is defined: an address, or a path in this repository for our own. */
  public String specification() {
    return specification;
  }

  /** Its bit in a set of capabilities; another one for each. Not stable between versions. */
  public long bit() {
    return 1L << ordinal();
  }

  /** Whether {@code bits} contains this capability. */
  public boolean in(long bits) {
    return (bits & bit()) != 0;
  }
}
