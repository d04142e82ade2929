package suda.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.event.Author;
import suda.core.event.Target.ToUser;
import suda.core.history.Buffer;
import suda.core.history.Party;
import suda.core.history.Readable;
import suda.core.name.Folding;
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
    return new Reach(context.state(), me, context.server().historySinceJoined());
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

  /** All that the user is called in conversations. */
  public List<Party> parties() {
    return parties(me);
  }

  private static List<Party> parties(User user) {
    List<Party> parties = new ArrayList<>();
    if (user.account() != null) {
      parties.add(Party.account(user.account()));
    }
    // What was said before the user logged in.
    parties.add(Party.guest(user.id()));
    return parties;
  }

  /** The conversations with whoever has that nick; if nobody, with the account of that name. */
  public List<Buffer> conversations(String nick) {
    User other = state.userNamed(nick);
    List<Party> others = other == null ? List.of(Party.account(nick)) : parties(other);
    return parties().stream()
        .flatMap(mine -> others.stream().map(theirs -> Buffer.conversation(mine, theirs)))
        .toList();
  }

  /** Whether the user wrote it. */
  public boolean isMine(Author author) {
    return parties().contains(Party.of(author));
  }

  /**
   * By what nick a conversation is found again from either of its messages; null where the other
   * was a guest who is gone.
   */
  public @Nullable String correspondent(Author author, ToUser to) {
    return isMine(author) ? nick(to.user(), to.account()) : nick(author.user(), author.account());
  }

  private @Nullable String nick(long user, @Nullable String account) {
    User known = state.user(user);
    if (known == null && account != null) {
      known = ofAccount(account);
    }
    return known == null ? account : known.nick().text();
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
