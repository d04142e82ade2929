package suda.core.event;

import suda.core.name.ChannelName;

/** A channel that an event names, as it was called then. */
public record Place(long channel, ChannelName name) {}
