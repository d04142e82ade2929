package suda.journal.encoding;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The numbers, from 1 to 64, that stand for an enum's constants in stored formats. They are not the
 * ordinals: constants may be moved, numbers may not.
 */
final class Codes<E extends Enum<E>> {
  private final Class<E> type;
  private final ToIntFunction<E> numbers;
  private final Map<Long, E> constants = new HashMap<>();

  Codes(Class<E> type, ToIntFunction<E> numbers) {
    this.type = type;
    this.numbers = numbers;
    for (E constant : type.getEnumConstants()) {
      int number = numbers.applyAsInt(constant);
      if (number < 1 || number > 64 || constants.put((long) number, constant) != null) {
        throw new IllegalStateException(constant + " cannot have the number " + number);
      }
    }
  }

  int of(E constant) {
    return numbers.applyAsInt(constant);
  }

  EnumSet<E> none() {
    return EnumSet.noneOf(type);
  }

  E known(long number) {
    E constant = constants.get(number);
    if (constant == null) {
      throw ByteReader.newer(type.getSimpleName(), number);
    }
    return constant;
  }

  /** Returns the row that {@code docs/formats.md} has for it. */
  String asManualRow() {
    return Stream.of(type.getEnumConstants())
        .map(constant -> of(constant) + " " + constant)
        .collect(Collectors.joining(", ", "| `" + type.getSimpleName() + "` | ", " |"));
  }
}
