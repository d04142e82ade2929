package suda.bench;

import java.io.IOException;

/** All counters at one moment. */
record Sample(long time, long sent, long delivered, ServerUsage server, ServerUsage generator) {
  static Sample of(Target target, long sent, Crowd crowd) throws IOException {
    return new Sample(
        RunClock.now(),
        sent,
        crowd.sum(Loop::delivered),
        ServerUsage.of(target.pids()),
        ServerUsage.ofThisProcess());
  }
}
