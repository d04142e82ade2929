package suda.core.state;

/**
 * That somebody did something by a privilege.
 *
 * @param by the nick, as it was then, or what stood for it
 * @param action one word: {@code kill}, {@code ban}
 * @param target to whom or what; may be empty
 */
public record AuditEntry(long timeMs, String by, String action, String target, String reason) {}
