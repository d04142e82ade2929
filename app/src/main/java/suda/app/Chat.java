package suda.app;

import suda.app.config.ChatOptions;

/** Puts the terminal client together. */
final class Chat {

  private Chat() {}

  /** Talks until the user leaves; returns the exit code. */
  static int run(ChatOptions options) {
    System.out.println(options);
    return SudaCommand.OK;
  }
}
