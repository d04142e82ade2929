package suda.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.event.Author;
import suda.core.event.Target.ToUser;
import suda.core.history.Buffer;
import suda.core.history.Guests;
import suda.core.history.Participant;
import suda.core.history.Party;
import suda.core.history.Readable;
import suda.core.history.Where;
import suda.core.name.Folding;
import suda.core.name.Nick;
import suda.core.state.Account;
import suda.core.state.Channel;
import suda.core.state.Membership;
import suda.core.state.State;
import suda.core.state.User;

/**
 * What a user may read of what was said before: in the channels that the user is in since they were
 * opened, or since the user joined, as the server is set; and what was said to and by the user.
 *
 * @param sinceJoined whether nothing is read that was said before the user joined
 */
public record Reach(State state, User me, boolean sinceJoined) {

  public static Reach of(Context context, User me) {
    return new Reach(context.state(), me, context.server().customs().historySinceJoined());
  }

  /** A channel as far as it may be read, or null where the user is not in it. */
  public @Nullable Readable channel(@Nullable Channel channel) {
    Membership member = channel == null ? null : channel.member(me.id());
    return member == null ? null : readable(member);
  }

  public List<Readable> channels() {
    return me.memberships().stream().map(this::readable).toList();
  }

  private Readable readable(Membership member) {
    return new Readable(Buffer.channel(member.channel().id()), sinceJoined ? member.sequence() : 0);
  }

  /** All that the user is called in conversations; by the account's name since it is the user's. */
  public List<Participant> parties() {
    List<Participant> parties = new ArrayList<>();
    Account account = me.account() == null ? null : state.accounts().named(me.account());
    if (account != null) {
      parties.add(new Participant(Party.account(account.name().text()), account.id()));
    }
    // What was said before the user logged in.
    parties.add(new Participant(Party.guest(me.id()), 0));
    return parties;
  }

  private static List<Party> all(User user) {
    Party guest = Party.guest(user.id());
    return user.account() == null ? List.of(guest) : List.of(Party.account(user.account()), guest);
  }

  /**
   * The conversations with whoever has that nick; if nobody, with the account of that name; and
   * with guests who had it.
   */
  public List<Where> conversations(String nick) {
    User other = state.userNamed(nick);
    List<Party> others = other == null ? List.of(Party.account(nick)) : all(other);
    List<Where> conversations = new ArrayList<>();
    for (Participant mine : parties()) {
      others.forEach(theirs -> conversations.add(conversation(mine, theirs)));
      conversations.add(new Guests(mine, Folding.key(nick)));
    }
    return conversations;
  }

  private static Readable conversation(Participant mine, Party theirs) {
    return new Readable(Buffer.conversation(mine.party(), theirs), mine.after());
  }

  /** Whether the user wrote it, if the user may read it. */
  public boolean isMine(Author author) {
    return all(me).contains(Party.of(author));
  }

  /** By what nick a conversation is found again from its last message. */
  public String correspondent(Author author, ToUser to) {
    return isMine(author)
        ? nick(to.user(), to.nick(), to.account())
        : nick(author.user(), author.nick(), author.account());
  }

  /** A guest who is gone is found by the nick of then. */
  private String nick(long user, Nick then, @Nullable String account) {
    User known = state.user(user);
    if (known == null && account != null) {
      known = ofAccount(account);
    }
    return known != null ? known.nick().text() : account != null ? account : then.text();
  }

  private @Nullable User ofAccount(String account) {
    String key = Folding.key(account);
    for (User user : state.users()) {
      if (user.account() != null && Folding.key(user.account()).equals(key)) {
        return user;
      }
    }
    return null;
  }
}
