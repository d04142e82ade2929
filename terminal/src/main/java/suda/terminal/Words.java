package suda.terminal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import suda.client.Client;
import suda.client.Member;
import suda.client.Room;
import suda.wire.text.Printable;

/** Completes commands, rooms and nicks. */
final class Words implements Completer {
  private final Client client;
  private final View view;
  private final List<String> commands;

  Words(Client client, View view, List<String> commands) {
    this.client = client;
    this.view = view;
    this.commands = commands;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> into) {
    boolean first = line.wordIndex() == 0;
    if (first && line.word().startsWith("/")) {
      commands.forEach(command -> add(command, into));
    } else if (line.word().startsWith("#")) {
      client.rooms().forEach(room -> add(room.name(), into));
    } else {
      nicks().forEach(nick -> add(first ? nick + ":" : nick, into));
    }
  }

  /** Those in the room the user looks at first. */
  private Set<String> nicks() {
    Set<String> nicks = new LinkedHashSet<>();
    client.room(view.target()).ifPresent(room -> add(room, nicks));
    client.rooms().forEach(room -> add(room, nicks));
    nicks.remove(client.nick());
    return nicks;
  }

  private static void add(Room room, Set<String> nicks) {
    room.members().stream().map(Member::nick).forEach(nicks::add);
  }

  private static void add(String word, List<Candidate> into) {
    into.add(new Candidate(Printable.of(word)));
  }
}
