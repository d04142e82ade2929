package suda.journal.encoding;

import static suda.journal.encoding.EventTypes.row;
import static suda.journal.encoding.Words.FILTER_ACTION;
import static suda.journal.encoding.Words.FILTER_TARGET;
import static suda.journal.encoding.Words.OPERATOR_PRIVILEGE;

import java.util.List;
import suda.core.event.Event;
import suda.core.event.Event.AuditRemembered;
import suda.core.event.Event.DefenceChanged;
import suda.core.event.Event.FilterAdded;
import suda.core.event.Event.FilterRemoved;
import suda.core.event.Event.OperatorActed;
import suda.core.event.Event.OperatorBegan;
import suda.core.event.Event.OperatorEnded;
import suda.core.event.Event.OperatorsWarned;
import suda.core.event.Event.ServerBanned;
import suda.core.event.Event.ServerUnbanned;
import suda.core.event.Event.WallopsSent;
import suda.core.event.SpamFilter;

/** How events of operators are stored; as {@link EventTypes}. */
final class OperatorEventTypes {
  private static final EventType<OperatorBegan> OPERATOR_BEGAN =
      row(
          85,
          OperatorBegan.class,
          (e, out) ->
              out.number(e.user()).text(e.name()).codeSet(OPERATOR_PRIVILEGE, e.privileges()),
          in -> new OperatorBegan(in.number(), in.text(), in.codeSet(OPERATOR_PRIVILEGE)));

  private static final EventType<OperatorEnded> OPERATOR_ENDED =
      row(
          86,
          OperatorEnded.class,
          (e, out) -> out.number(e.user()),
          in -> new OperatorEnded(in.number()));

  private static final EventType<WallopsSent> WALLOPS_SENT =
      row(
          87,
          WallopsSent.class,
          (e, out) -> out.number(e.by()).text(e.text()),
          in -> new WallopsSent(in.number(), in.text()));

  private static final EventType<OperatorsWarned> OPERATORS_WARNED =
      row(
          88,
          OperatorsWarned.class,
          (e, out) -> out.text(e.text()),
          in -> new OperatorsWarned(in.text()));

  private static final EventType<ServerBanned> SERVER_BANNED =
      row(
          89,
          ServerBanned.class,
          (e, out) ->
              BanFields.write(e.target(), out).text(e.reason()).text(e.by()).number(e.untilMs()),
          in -> new ServerBanned(BanFields.read(in), in.text(), in.text(), in.number()));

  private static final EventType<ServerUnbanned> SERVER_UNBANNED =
      row(
          90,
          ServerUnbanned.class,
          (e, out) -> BanFields.write(e.target(), out).text(e.by()),
          in -> new ServerUnbanned(BanFields.read(in), in.text()));

  private static final EventType<FilterAdded> FILTER_ADDED =
      row(
          91,
          FilterAdded.class,
          (e, out) ->
              out.number(e.filter())
                  .text(e.what().pattern())
                  .codeSet(FILTER_TARGET, e.what().targets())
                  .code(FILTER_ACTION, e.what().action())
                  .number(e.what().banMs())
                  .text(e.what().reason())
                  .text(e.by()),
          in ->
              new FilterAdded(
                  in.number(),
                  new SpamFilter(
                      in.text(),
                      in.codeSet(FILTER_TARGET),
                      in.code(FILTER_ACTION),
                      in.number(),
                      in.text()),
                  in.text()));

  private static final EventType<FilterRemoved> FILTER_REMOVED =
      row(
          92,
          FilterRemoved.class,
          (e, out) -> out.number(e.filter()).text(e.by()),
          in -> new FilterRemoved(in.number(), in.text()));

  private static final EventType<DefenceChanged> DEFENCE_CHANGED =
      row(
          93,
          DefenceChanged.class,
          (e, out) -> out.number(e.level()).text(e.by()),
          in -> new DefenceChanged(in.integer(), in.text()));

  private static final EventType<OperatorActed> OPERATOR_ACTED =
      row(
          94,
          OperatorActed.class,
          (e, out) -> out.text(e.by()).text(e.action()).text(e.target()).text(e.reason()),
          in -> new OperatorActed(in.text(), in.text(), in.text(), in.text()));

  private static final EventType<AuditRemembered> AUDIT_REMEMBERED =
      row(
          95,
          AuditRemembered.class,
          (e, out) -> out.text(e.by()).text(e.action()).text(e.target()).text(e.reason()),
          in -> new AuditRemembered(in.text(), in.text(), in.text(), in.text()));

  static final List<EventType<?>> ALL =
      List.of(
          OPERATOR_BEGAN,
          OPERATOR_ENDED,
          WALLOPS_SENT,
          OPERATORS_WARNED,
          SERVER_BANNED,
          SERVER_UNBANNED,
          FILTER_ADDED,
          FILTER_REMOVED,
          DEFENCE_CHANGED,
          OPERATOR_ACTED,
          AUDIT_REMEMBERED);

  private OperatorEventTypes() {}

  static void write(Event.OfOperators event, ByteWriter out) {
    switch (event) {
      case OperatorBegan e -> OPERATOR_BEGAN.write(e, out);
      case OperatorEnded e -> OPERATOR_ENDED.write(e, out);
      case WallopsSent e -> WALLOPS_SENT.write(e, out);
      case OperatorsWarned e -> OPERATORS_WARNED.write(e, out);
      case ServerBanned e -> SERVER_BANNED.write(e, out);
      case ServerUnbanned e -> SERVER_UNBANNED.write(e, out);
      case FilterAdded e -> FILTER_ADDED.write(e, out);
      case FilterRemoved e -> FILTER_REMOVED.write(e, out);
      case DefenceChanged e -> DEFENCE_CHANGED.write(e, out);
      case OperatorActed e -> OPERATOR_ACTED.write(e, out);
      case AuditRemembered e -> AUDIT_REMEMBERED.write(e, out);
    }
  }
}
