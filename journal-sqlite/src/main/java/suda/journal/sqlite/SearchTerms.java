package suda.journal.sqlite;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import suda.core.event.Event.MessageSent;
import suda.core.event.Scene;
import suda.core.event.Target.ToUser;
import suda.core.history.Keeping;
import suda.core.history.Participant;
import suda.core.history.Party;
import suda.core.history.Readable;
import suda.core.history.SearchQuery;
import suda.core.history.Where;

/**
 * By what terms the index finds a message: its text's, where it was said and who said it. The
 * latter begin with a character that no text has.
 */
final class SearchTerms {
  private static final char BUFFER = '\uE000';
  private static final char PARTY = '\uE001';
  private static final char AUTHOR = '\uE002';

  /** In the place of ASCII characters at which the tokenizer would cut a term. */
  private static final int SUBSTITUTES = 0xE100;

  /** More narrow nothing down any further: what is found is checked in any case. */
  private static final int ASKED_MAX = 48;

  private SearchTerms() {}

  /** All terms of a message, with spaces between. */
  static String of(MessageSent message) {
    Set<String> terms = new LinkedHashSet<>();
    Keeping.buffers(message, Scene.NONE).forEach(buffer -> terms.add(term(BUFFER, buffer.key())));
    if (message.target() instanceof ToUser to) {
      terms.add(term(PARTY, Party.of(message.author()).key()));
      terms.add(term(PARTY, Party.of(to).key()));
    }
    terms.add(term(AUTHOR, message.author().nick().key()));
    terms.addAll(Bigrams.of(message.text()));
    return String.join(" ", terms);
  }

  /**
   * What to ask FTS5 for; empty where there is nowhere to search. With which guests must be known.
   *
   * @param characters whether words of one character are heeded, which takes long where many words
   *     begin with it
   */
  static String asked(SearchQuery query, boolean characters) {
    List<String> places = new ArrayList<>();
    for (Where where : query.where()) {
      if (where instanceof Readable readable) {
        places.add(quoted(term(BUFFER, readable.buffer().key())));
      }
    }
    for (Participant participant : query.parties()) {
      places.add(quoted(term(PARTY, participant.party().key())));
    }
    return places.isEmpty() ? "" : both(String.join(" OR ", places), query, characters);
  }

  private static String both(String places, SearchQuery query, boolean characters) {
    Set<String> asked = new LinkedHashSet<>();
    if (query.author() != null) {
      asked.add(quoted(term(AUTHOR, query.author())));
    }
    query.words().forEach(word -> asked.addAll(Bigrams.asked(word)));
    return asked.stream()
        .filter(each -> characters || !Bigrams.isPrefix(each))
        .limit(ASKED_MAX)
        .map(each -> " AND " + each)
        .collect(Collectors.joining("", "(" + places + ")", ""));
  }

  private static String term(char kind, String name) {
    StringBuilder term = new StringBuilder().append(kind);
    name.chars().map(SearchTerms::whole).forEach(c -> term.append((char) c));
    return term.toString();
  }

  private static int whole(int c) {
    boolean part = c > 0x7F || Character.isLetterOrDigit(c);
    return part ? c : SUBSTITUTES + c;
  }

  private static String quoted(String term) {
    return '"' + term + '"';
  }
}
