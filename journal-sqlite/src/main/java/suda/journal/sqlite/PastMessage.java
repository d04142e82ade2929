package suda.journal.sqlite;

import suda.core.event.Event.MessageSent;

/**
 * A message from before its channel was opened here.
 *
 * @param timeMs when it was said, in milliseconds since 1970
 * @param message to a channel
 */
public record PastMessage(long timeMs, MessageSent message) {}
