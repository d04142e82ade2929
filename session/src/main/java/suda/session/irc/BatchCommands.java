package suda.session.irc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.event.Kind;
import suda.session.irc.IncomingBatch.Fault;
import suda.wire.irc.Batch;
import suda.wire.irc.Capability;
import suda.wire.irc.Message;
import suda.wire.irc.Numeric;

/**
 * Messages of several lines, which a client sends in a batch.
 *
 * @see <a href="https://ircv3.net/specs/extensions/multiline">Multiline</a>
 */
final class BatchCommands {
  private static final String VERB = "BATCH";

  static final List<CommandRow> ROWS =
      List.of(
          CommandRow.of(
              VERB,
              1,
              "BATCH +<reference> draft/multiline <target> | BATCH -<reference>",
              "https://ircv3.net/specs/extensions/multiline",
              "Begins and ends a message of several lines.",
              BatchCommands::batch));

  private BatchCommands() {}

  private static void batch(Chatting phase, Exchange exchange) {
    String closed = Batch.closed(exchange.message());
    if (!phase.has(Capability.MULTILINE) || !phase.has(Capability.BATCH)) {
      exchange.reply(Numeric.ERR_UNKNOWNCOMMAND, exchange.verb());
    } else if (closed != null) {
      close(phase, exchange, closed);
    } else {
      open(phase, exchange);
    }
  }

  private static void open(Chatting phase, Exchange exchange) {
    Batch batch = Batch.opened(exchange.message());
    IncomingBatch before = phase.incoming();
    if (before != null && !before.isSpoilt()) {
      before.spoil();
      fail(exchange, Fault.invalid("One batch was begun before another was ended"));
    } else if (batch == null || !batch.type().equals(Capability.MULTILINE.token())) {
      fail(exchange, new Fault("UNKNOWN_TYPE", "No such batch", exchange.param(1)));
    } else if (batch.params().size() != 1 || batch.reference().isEmpty()) {
      fail(exchange, Fault.invalid("A multiline batch has one target"));
    } else {
      phase.setIncoming(
          new IncomingBatch(
              batch, exchange.message(), exchange.leaveAnswer(), phase.context().nowMs()));
    }
  }

  /** A message with a batch's name on it; whatever its verb is. */
  static void take(Chatting phase, Exchange exchange, String reference) {
    IncomingBatch batch = phase.incoming();
    if (batch == null || !batch.reference().equals(reference)) {
      fail(exchange, Fault.invalid("No such batch is open"));
    } else if (!batch.isSpoilt()) {
      Fault fault = batch.take(exchange.message());
      if (fault != null) {
        batch.spoil();
        exchange.answers(batch.label());
        fail(exchange, fault);
      }
    }
  }

  private static void close(Chatting phase, Exchange exchange, String reference) {
    IncomingBatch batch = phase.incoming();
    if (batch == null || !batch.reference().equals(reference)) {
      fail(exchange, Fault.invalid("No such batch is open"));
      return;
    }
    phase.setIncoming(null);
    if (batch.isSpoilt()) {
      return;
    }
    exchange.answers(batch.label());
    Fault fault = batch.faultAtEnd();
    if (fault == null) {
      Kind kind = batch.isNotice() ? Kind.NOTICE : Kind.MESSAGE;
      MessageCommands.send(phase, exchange, batch.opening(), batch.target(), kind, batch.text());
    } else {
      fail(exchange, fault);
    }
  }

  /** Forgets a message whose end does not come. */
  static void tick(Chatting phase) {
    IncomingBatch batch = phase.incoming();
    if (batch != null && batch.isOverdue(phase.context().nowMs())) {
      batch.spoil();
      String text = "The batch was open for too long; nothing of it is sent";
      phase
          .conversation()
          .send(
              ReplyLine.of(
                  phase.server().identity().name(),
                  "FAIL",
                  text,
                  VERB,
                  "TIMEOUT",
                  batch.reference()));
    }
  }

  private static void fail(Exchange exchange, Fault fault) {
    String[] middle = new String[fault.about().length + 2];
    middle[0] = VERB;
    middle[1] = fault.code();
    System.arraycopy(fault.about(), 0, middle, 2, fault.about().length);
    exchange.line("FAIL", fault.text(), middle);
  }

  /** The name of the batch that a message is in; null where that means nothing here. */
  static @Nullable String batchOf(Chatting phase, Message message) {
    return phase.has(Capability.MULTILINE) ? message.tag(Batch.TAG) : null;
  }
}
