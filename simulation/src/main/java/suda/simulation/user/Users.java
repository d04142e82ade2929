package suda.simulation.user;

import java.util.ArrayList;
import java.util.List;
import suda.simulation.network.Network;
import suda.simulation.time.Chance;
import suda.simulation.time.Schedule;
import suda.simulation.time.Transcript;
import suda.simulation.truth.Ledger;
import suda.simulation.truth.Tracks;

/** The users of one simulation, of each kind some. */
public final class Users {
  private final List<User> users = new ArrayList<>();
  private final List<String> nicks = new ArrayList<>();
  private final List<String> members = new ArrayList<>();
  private final Surroundings around;

  public Users(
      Schedule schedule,
      Chance chance,
      Transcript transcript,
      Network network,
      Tracks tracks,
      Ledger ledger,
      long graceMs,
      Overheard overheard) {
    int library = 1 + chance.below(4);
    int irc = chance.below(4);
    int text = chance.below(3);
    name("lib", library);
    name("irc", irc);
    name("txt", text);
    around =
        new Surroundings(
            schedule,
            transcript,
            network,
            tracks,
            ledger,
            graceMs,
            Manners.any(chance),
            nicks,
            overheard);
    for (String nick : List.copyOf(nicks)) {
      switch (nick.charAt(0)) {
        case 'l' -> addLibrary(nick, chance);
        case 'i' -> addIrc(nick, chance);
        default -> users.add(new TextUser(nick, around, chance.split()));
      }
    }
  }

  /** Some have an account, which the operator makes. */
  private void addLibrary(String nick, Chance chance) {
    Account account = chance.oneIn(3) ? new Account(nick) : null;
    if (account != null) {
      members.add(nick);
    }
    users.add(new LibraryUser(nick, account, around, chance.split()));
  }

  /** Those who cannot come in before the operator has made an account for them. */
  public List<String> members() {
    return members;
  }

  /** Some have an account, and of these some a second client. */
  private void addIrc(String nick, Chance chance) {
    Account account = chance.oneIn(2) ? new Account(nick) : null;
    users.add(new IrcUser(nick, account, around, chance.split()));
    if (account != null && chance.oneIn(2)) {
      users.add(new IrcUser(nick + "-too", account, around, chance.split()));
    }
  }

  private void name(String kind, int count) {
    for (int i = 1; i <= count; i++) {
      nicks.add(kind + i);
    }
  }

  public List<String> nicks() {
    return nicks;
  }

  public void start() {
    users.forEach(User::start);
  }

  public void calm() {
    users.forEach(User::calm);
  }

  public void requireSettled() {
    users.forEach(User::requireSettled);
  }
}
