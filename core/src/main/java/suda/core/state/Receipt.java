package suda.core.state;

/** That a message was recorded: its sequence and time (milliseconds since 1970). */
public record Receipt(long sequence, long timeMs) {}
