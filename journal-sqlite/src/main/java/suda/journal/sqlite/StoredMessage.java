package suda.journal.sqlite;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import suda.core.event.Kind;
import suda.core.event.Privilege;

/**
 * A message as it is in the archive.
 *
 * @param channelName as it was then; null for a private message
 * @param atLeast the least privilege of those members who heard it, null for all
 * @param toNick whom a private message was for, null for others
 * @param account the author's, null for a guest
 */
public record StoredMessage(
    long sequence,
    long timeMs,
    Kind kind,
    @Nullable String channelName,
    @Nullable Privilege atLeast,
    @Nullable String toNick,
    String nick,
    String username,
    String host,
    @Nullable String account,
    String text,
    Map<String, String> tags) {}
