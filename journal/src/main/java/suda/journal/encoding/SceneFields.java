package suda.journal.encoding;

import java.util.ArrayList;
import java.util.List;
import suda.core.event.Person;
import suda.core.event.Place;
import suda.core.event.Scene;
import suda.core.name.ChannelName;

/** How a scene is stored: behind its event, and in one byte where there is nothing in it. */
final class SceneFields {
  private static final int PEOPLE = 1;
  private static final int PLACES = 2;
  private static final int AROUND = 4;
  private static final int HEARERS = 8;
  private static final int OPERATORS = 16;
  private static final int ALL = PEOPLE | PLACES | AROUND | HEARERS | OPERATORS;

  private SceneFields() {}

  static void write(Scene scene, ByteWriter out) {
    out.octet(
        flag(PEOPLE, scene.people())
            | flag(PLACES, scene.places())
            | flag(AROUND, scene.around())
            | flag(HEARERS, scene.hearers())
            | flag(OPERATORS, scene.operators()));
    if (!scene.people().isEmpty()) {
      out.number(scene.people().size());
      scene.people().forEach(person -> write(person, out));
    }
    if (!scene.places().isEmpty()) {
      out.number(scene.places().size());
      scene.places().forEach(place -> out.number(place.channel()).text(place.name().text()));
    }
    writeIds(scene.around(), out);
    writeIds(scene.hearers(), out);
    writeIds(scene.operators(), out);
  }

  private static int flag(int flag, List<?> list) {
    return list.isEmpty() ? 0 : flag;
  }

  private static void write(Person person, ByteWriter out) {
    MessageFields.write(person.name(), out);
    out.flag(person.bot()).text(person.realname()).textOrNull(person.away());
  }

  private static void writeIds(List<Long> ids, ByteWriter out) {
    if (!ids.isEmpty()) {
      out.number(ids.size());
      ids.forEach(out::number);
    }
  }

  static Scene read(ByteReader in) {
    int flags = in.octet();
    if (flags == 0) {
      return Scene.NONE;
    }
    if ((flags & ~ALL) != 0) {
      throw ByteReader.newer("parts of a scene", flags);
    }
    return new Scene(
        (flags & PEOPLE) == 0 ? List.of() : people(in),
        (flags & PLACES) == 0 ? List.of() : places(in),
        (flags & AROUND) == 0 ? List.of() : ids(in),
        (flags & HEARERS) == 0 ? List.of() : ids(in),
        (flags & OPERATORS) == 0 ? List.of() : ids(in));
  }

  private static List<Person> people(ByteReader in) {
    List<Person> people = new ArrayList<>();
    for (int left = in.count(); left > 0; left--) {
      people.add(new Person(MessageFields.author(in), in.flag(), in.text(), in.textOrNull()));
    }
    return people;
  }

  private static List<Place> places(ByteReader in) {
    List<Place> places = new ArrayList<>();
    for (int left = in.count(); left > 0; left--) {
      places.add(new Place(in.number(), ChannelName.trusted(in.text())));
    }
    return places;
  }

  private static List<Long> ids(ByteReader in) {
    List<Long> ids = new ArrayList<>();
    for (int left = in.count(); left > 0; left--) {
      ids.add(in.number());
    }
    return ids;
  }
}
