package suda.core.state;

import suda.core.name.UserPattern;

/** Who may not come in, why, and since when (milliseconds since 1970). */
public record ServerBan(UserPattern pattern, String reason, long timeMs) {}
