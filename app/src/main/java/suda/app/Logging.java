package suda.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.io.Console;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets up what is logged and how: to standard output, coloured on a terminal, with date and logger
 * elsewhere. Logback finds this class by its service file; code instead of XML spares a parser at
 * every start.
 */
public final class Logging extends ContextAwareBase implements Configurator {

  /** For Logback. */
  public Logging() {}

  /** Logs what is at least as severe as {@code level}; libraries are heard from WARN on. */
  static void start(org.slf4j.event.Level level) {
    root().setLevel(Level.convertAnSLF4JLevel(level));
  }

  /** Logs nothing: the terminal belongs to the conversation. */
  static void quiet() {
    root().setLevel(Level.OFF);
  }

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
    context.getLogger("io.netty").setLevel(Level.WARN);
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender(context));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static ConsoleAppender<ILoggingEvent> appender(LoggerContext context) {
    LogLine layout = new LogLine(isTerminal(), isColoured());
    layout.setContext(context);
    layout.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    encoder.setLayout(layout);
    encoder.start();
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.start();
    return appender;
  }

  private static ch.qos.logback.classic.Logger root() {
    return (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  }

  /** Somebody watches: standard input and output are both a terminal. */
  static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  static boolean isColoured() {
    String refusal = System.getenv("NO_COLOR");
    return isTerminal() && (refusal == null || refusal.isEmpty());
  }
}
