package suda.app;

import suda.app.config.ServerConfig;

/** Puts the server together. */
final class Server {

  private Server() {}

  /** Serves until it is told to stop; returns the exit code. */
  static int run(ServerConfig config) {
    System.out.println(config);
    return SudaCommand.OK;
  }
}
