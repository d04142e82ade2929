package suda.simulation.network;

/** One side's hold on a connection. */
public final class End {
  private final Wire wire;
  private final Pipe out;
  private final Pipe in;

  End(Wire wire, Pipe out, Pipe in) {
    this.wire = wire;
    this.out = out;
    this.in = in;
  }

  /**
   * Writes as much as there is room for on the way; {@link Receiver#writable} follows where that is
   * not all.
   *
   * @return how many bytes were taken
   */
  public int write(byte[] bytes, int from, int count) {
    return out.write(bytes, from, count);
  }

  /** Ends this side's half; what was written still arrives. */
  public void finish() {
    out.finish();
  }

  /** Leaves; what was written still arrives, what still comes is lost. */
  public void close() {
    in.deafen();
    out.finish();
  }

  /** Leaves without a word and hears nothing more; the other side notices, sooner or later. */
  public void drop() {
    in.deafen();
    out.sever();
    wire.noticedLater(out);
  }

  public void pauseReading() {
    in.pause();
  }

  public void resumeReading() {
    in.resume();
  }
}
