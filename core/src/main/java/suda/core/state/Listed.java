package suda.core.state;

import suda.core.name.UserPattern;

/** A pattern in a list, with who put it there and when (milliseconds since 1970). */
public record Listed(UserPattern pattern, String setBy, long timeMs) {}
