package suda.app.server;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Where every thread of the server is born, named by its role. */
final class Threads {
  private Threads() {}

  /** The one that decides and writes the journal. */
  static Thread engine(Runnable loop) {
    return new Thread(loop, "suda-engine");
  }

  /** The one that keeps the archive in step and saves snapshots. */
  static Thread archive(Runnable follower) {
    return new Thread(follower, "suda-archive");
  }

  /** The one that checks secrets. A daemon: what is not answered by the end nobody hears of. */
  static Thread auth(Runnable secrets) {
    return daemon(secrets, "suda-auth");
  }

  /** The one that sends letters. A daemon: a mail server may take its time. */
  static Thread mail(Runnable mailer) {
    return daemon(mailer, "suda-mail");
  }

  /** Reads what the operator types. A daemon: nothing can end a read from a terminal. */
  static Thread console(Runnable reader) {
    return daemon(reader, "suda-console");
  }

  /** Writes what the operator sees, so that a terminal that is held up holds up nobody else. */
  static ThreadFactory screen() {
    return screen -> daemon(screen, "suda-screen");
  }

  /** Reads the configuration again. */
  static Thread reload(Runnable reader) {
    return daemon(reader, "suda-reload");
  }

  /** Looks now and then whether certificates have changed. */
  static ThreadFactory certificates() {
    return watch -> daemon(watch, "suda-certificates");
  }

  /** Talk to the operator's programs. Daemons: one that waits for a program must not outlive us. */
  static ThreadFactory admin() {
    return work -> daemon(work, "suda-admin");
  }

  /** The event loops. */
  static ThreadFactory loops() {
    AtomicInteger count = new AtomicInteger();
    return loop -> new Thread(loop, "suda-netty-" + count.incrementAndGet());
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
