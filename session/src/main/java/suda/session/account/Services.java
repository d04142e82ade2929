package suda.session.account;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suda.core.name.Folding;
import suda.core.name.Nick;
import suda.session.verb.Arguments;
import suda.session.verb.VerbTable;

/**
 * The names under which thirty years of habits look for accounts and channels: messages to them are
 * commands. Nobody may have such a nick.
 */
public enum Services {
  NICKSERV("NickServ", AccountVerbs.TABLE, Overseeing.TABLE),
  CHANSERV("ChanServ", ChannelVerbs.TABLE, new VerbTable<>()),
  HOSTSERV("HostServ", HostVerbs.TABLE, HostVerbs.OPERATORS);

  private static final Map<String, Services> BY_WORD =
      Map.of(
          "nickserv",
          NICKSERV,
          "ns",
          NICKSERV,
          "chanserv",
          CHANSERV,
          "cs",
          CHANSERV,
          "hostserv",
          HOSTSERV,
          "hs",
          HOSTSERV);

  /** Names that pretend to speak for the server. */
  private static final Set<String> RESERVED =
      Set.of("nickserv", "chanserv", "operserv", "memoserv", "hostserv", "botserv", "operator");

  private final String nick;
  private final VerbTable<Applicant> verbs;
  private final VerbTable<Applicant> operatorVerbs;

  Services(String nick, VerbTable<Applicant> verbs, VerbTable<Applicant> operatorVerbs) {
    this.nick = nick;
    this.verbs = verbs;
    this.operatorVerbs = operatorVerbs;
  }

  public String nick() {
    return nick;
  }

  public VerbTable<Applicant> verbs() {
    return verbs;
  }

  /** The service of this nick or short word, or null. */
  public static @Nullable Services of(String word) {
    return BY_WORD.get(Folding.key(word));
  }

  public static boolean isService(Nick nick) {
    return RESERVED.contains(nick.key());
  }

  /** Does what was said to it. */
  public void run(Applicant applicant, String said) {
    Arguments arguments = Arguments.of(said);
    String verb = arguments.first().toLowerCase(Locale.ROOT);
    if (verb.isEmpty() || verb.equals("help")) {
      applicant.tell(help(applicant, arguments.rest().first()));
    } else {
      VerbTable<Applicant> table = operatorVerbs.find(verb) == null ? verbs : operatorVerbs;
      table.run(applicant, "/" + arguments.text(), line -> applicant.refuse(withoutSlash(line)));
    }
  }

  /** Operators' verbs are shown to who asks for one of them, and to operators. */
  private List<String> help(Applicant applicant, String about) {
    Stream<String> lines =
        operatorVerbs.find(about) != null
            ? operatorVerbs.help(about).stream()
            : Stream.concat(
                verbs.help(about).stream(),
                about.isEmpty() && applicant.oversees()
                    ? operatorVerbs.help("").stream()
                    : Stream.empty());
    return lines.map(Services::withoutSlash).toList();
  }

  /** One says the verb alone to a service. */
  private static String withoutSlash(String line) {
    return line.replaceAll("(^|\\s)/(?=[A-Za-z])", "$1");
  }
}
