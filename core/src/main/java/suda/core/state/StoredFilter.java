package suda.core.state;

import suda.core.event.SpamFilter;

/** A spam filter with its id, who added it and when (milliseconds since 1970). */
public record StoredFilter(long id, SpamFilter filter, String by, long timeMs) {}
