package suda.session;

/**
 * What the operator has set about messages.
 *
 * @param revisionMs for so long one may take back or edit what one said; 0 is for ever
 * @param relaySeparators characters of which a nick has one if it is of somebody elsewhere
 */
public record MessageRules(long revisionMs, String relaySeparators) {
  public static final MessageRules STANDARD = new MessageRules(86_400_000, "/");

  /** What was said from then on may be taken back or edited now. */
  public long revisableSinceMs(long nowMs) {
    return revisionMs == 0 ? 0 : nowMs - revisionMs;
  }
}
