package suda.journal.encoding;

import java.util.function.BiConsumer;
import java.util.function.Function;
import suda.core.event.Event;

/**
 * A row of {@link EventTypes}.
 *
 * @param number stands for the type in stored formats, for ever
 * @param writer writes the fields in the order in which {@code reader} takes them
 */
record EventType<E extends Event>(
    int number, Class<E> type, BiConsumer<E, ByteWriter> writer, Function<ByteReader, E> reader) {

  void write(E event, ByteWriter out) {
    out.number(number);
    writer.accept(event, out);
  }
}
