package suda.core.state;

/** A channel's topic, the nick of who set it and when (milliseconds since 1970). */
public record Topic(String text, String setBy, long timeMs) {}
