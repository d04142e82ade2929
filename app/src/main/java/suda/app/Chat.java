package suda.app;

import suda.app.config.ChatOptions;
import suda.terminal.ChatSetup;
import suda.terminal.ChatTerminal;

/** Puts the terminal client together. */
final class Chat {

  private Chat() {}

  /** Talks until the user leaves; returns the exit code. */
  static int run(ChatOptions options) throws InterruptedException {
    ChatSetup setup =
        ChatSetup.of(
                options.server().host(),
                options.server().port(),
                options.nick(),
                options.room(),
                options.plain(),
                System.getProperty("user.name", ""))
            .with(options.security())
            .with(options.account());
    return ChatTerminal.run(setup, System.getenv());
  }
}
