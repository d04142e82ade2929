package suda.engine.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One event loop's index of who is in which channel, and the work on a batch: all deliveries are
 * added up first, then each connection that got something is flushed once. That thread only.
 */
public final class Fanout {
  private final Map<Long, List<Outlet>> channels = new HashMap<>();
  private final Set<Outlet> all = new LinkedHashSet<>();
  private final List<Outlet> dirty = new ArrayList<>();
  private long broadcasts;

  /** Does all of a batch's deliveries, then writes. */
  public void run(List<Delivery> deliveries) {
    for (int i = 0; i < deliveries.size(); i++) {
      run(deliveries.get(i));
    }
    flush();
  }

  private void run(Delivery delivery) {
    switch (delivery) {
      case Delivery.ToOutlet d -> append(d.outlet(), d.bytes());
      case Delivery.ToChannels d -> toChannels(d);
      case Delivery.ToAll d -> {
        broadcasts++;
        broadcast(all, d.rendered(), d.except());
      }
      case Delivery.Enter d ->
          channels.computeIfAbsent(d.channel(), c -> new ArrayList<>()).add(d.outlet());
      case Delivery.Leave d -> leave(d.outlet(), d.channel());
      case Delivery.Use d -> {
        d.outlet().profile = d.profile();
        all.add(d.outlet());
      }
      case Delivery.Pause d -> {
        d.outlet().pause();
        touch(d.outlet());
      }
      case Delivery.Page d -> {
        d.outlet().feed(d.bytes());
        touch(d.outlet());
      }
      case Delivery.GoLive d -> d.outlet().goLive();
      case Delivery.Resume d -> d.outlet().resumeReading();
      case Delivery.Close d -> close(d.outlet());
    }
  }

  private void toChannels(Delivery.ToChannels delivery) {
    broadcasts++;
    for (long channel : delivery.channels()) {
      List<Outlet> members = channels.get(channel);
      if (members != null) {
        broadcast(members, delivery.rendered(), delivery.except());
      }
    }
  }

  private void broadcast(Iterable<Outlet> outlets, Rendered rendered, @Nullable Outlet except) {
    for (Outlet outlet : outlets) {
      if (outlet.lastBroadcast != broadcasts && outlet != except && !outlet.paused) {
        outlet.lastBroadcast = broadcasts;
        byte[] bytes = rendered.of(outlet.profile);
        if (bytes != null) {
          append(outlet, bytes);
        }
      }
    }
  }

  private void append(Outlet outlet, byte[] bytes) {
    // What an earlier batch left is looked at, not what this one adds: a burst is no backlog.
    if (!outlet.dirty) {
      outlet.reportIfBehind();
    }
    outlet.append(bytes);
    touch(outlet);
  }

  private void touch(Outlet outlet) {
    if (!outlet.dirty) {
      outlet.dirty = true;
      dirty.add(outlet);
    }
  }

  private void leave(Outlet outlet, long channel) {
    List<Outlet> members = channels.get(channel);
    if (members == null) {
      return;
    }
    // Order among recipients means nothing, so the last one takes the gap.
    int at = members.indexOf(outlet);
    Outlet last = members.removeLast();
    if (at >= 0 && at < members.size()) {
      members.set(at, last);
    }
    if (members.isEmpty()) {
      channels.remove(channel);
    }
  }

  private void close(Outlet outlet) {
    all.remove(outlet);
    outlet.flush();
    outlet.close();
  }

  private void flush() {
    for (int i = 0; i < dirty.size(); i++) {
      Outlet outlet = dirty.get(i);
      outlet.dirty = false;
      outlet.flush();
      outlet.relieved();
    }
    dirty.clear();
  }
}
