package suda.session.text;

import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Queue;
import suda.core.Limit;
import suda.core.command.Command;
import suda.core.event.Client;
import suda.core.event.Departure;
import suda.core.event.Event;
import suda.core.event.Event.MessageSent;
import suda.core.event.Target;
import suda.core.rule.Decision;
import suda.session.Context;
import suda.session.Hearing;
import suda.session.Occurrence;
import suda.session.Profile;
import suda.session.Session;
import suda.wire.text.Printable;

/**
 * A plain-text client's conversation: a guest in the lobby from the first moment. Such a client is
 * never asked whether it is there, as it could not answer; the transport notices.
 */
final class TextSession implements Session<TextInput> {
  /** What IRC users see of a plain-text user. */
  private static final String USERNAME = "text";

  private static final String REALNAME = "plain text";

  /** May stand before the password, as it does in IRC. */
  private static final String PASS = "/pass ";

  private enum Phase {
    /** Must give the server's password first. */
    ASKED,
    /** The server has not said yet who the client is: what it types waits. */
    ARRIVING,
    /** In the lobby or elsewhere. */
    CHATTING,
    /** Said goodbye, or refused: nothing that arrives counts any more. */
    GONE
  }

  private final Context context;
  private final TextUser user;
  private final TextProfile profile;
  private final Queue<TextInput> early = new ArrayDeque<>();
  private long sinceMs;
  private Phase phase = Phase.ARRIVING;

  TextSession(Context context, ZoneId zone) {
    this.context = context;
    this.profile = new TextProfile(context.server().customs().lobby());
    this.user = new TextUser(context, new RoomGreeting(profile, zone));
  }

  @Override
  public void open() {
    sinceMs = context.nowMs();
    if (context.server().entrance().admits(null)) {
      arrive();
    } else {
      phase = Phase.ASKED;
      user.tell("this server has a password; type it");
    }
  }

  private void arrive() {
    phase = Phase.ARRIVING;
    context.connection().use(profile);
    context.listing(
        listing -> listing.ifPresentOrElse(found -> stop(found.words()), this::arriveUnlisted));
  }

  private void arriveUnlisted() {
    String address = context.connection().address();
    context.submit(
        new Command.Arrive(
            null,
            USERNAME,
            context.server().cloak().of(address),
            address,
            REALNAME,
            Client.TEXT,
            context.connection().secure(),
            0),
        this::arrived);
  }

  private void arrived(Decision decision) {
    decision.events().forEach(this::noteArrival);
    if (!decision.accepted()) {
      user.tellRefusals(decision);
      end();
    } else if (phase == Phase.GONE) {
      context.submit(new Command.Leave(user.id(), Departure.LOST, ""), left -> {});
    } else {
      user.seat().welcome(this::chat);
    }
  }

  private void noteArrival(Event event) {
    if (event instanceof Event.UserArrived arrived) {
      user.arrived(arrived.user());
    }
  }

  private void chat() {
    if (phase == Phase.ARRIVING) {
      phase = Phase.CHATTING;
      early.forEach(this::receive);
    }
    early.clear();
  }

  @Override
  public void receive(TextInput input) {
    switch (phase) {
      case ASKED -> enter(input);
      case ARRIVING -> keep(input);
      case CHATTING -> answer(input);
      case GONE -> {}
    }
  }

  private void enter(TextInput input) {
    String typed = input instanceof TextInput.Said said ? said.line().strip() : "";
    String password = typed.startsWith(PASS) ? typed.substring(PASS.length()).strip() : typed;
    if (context.server().entrance().admits(password)) {
      arrive();
    } else if (!typed.isEmpty()) {
      stop("that is not the password");
    }
  }

  private void keep(TextInput input) {
    if (early.size() < Limit.WAITING_LINES.max()) {
      early.add(input);
    } else {
      user.tell("that came too fast; nobody heard it");
    }
  }

  private void answer(TextInput input) {
    switch (input) {
      case TextInput.Said said -> line(Printable.of(said.line()).stripTrailing());
      case TextInput.TooLong tooLong ->
          user.tell(
              "that line was longer than %,d bytes; nobody heard it"
                  .formatted(Limit.TEXT_LINE_BYTES.max()));
    }
  }

  private void line(String line) {
    if (line.equals("quit")) {
      user.quit("");
    } else if (line.startsWith("//")) {
      user.sayHere(line.substring(1));
    } else if (line.startsWith("/")) {
      TextVerbs.run(user, line);
    } else if (!line.isBlank()) {
      user.sayHere(line);
    }
  }

  @Override
  public void hear(Occurrence occurrence) {
    if (occurrence.event() instanceof Event.UserLeft left && left.user() == user.id()) {
      leave(left);
      return;
    }
    user.did(occurrence);
    if (phase != Phase.GONE && confirms(occurrence.event())) {
      byte[] line = profile.render(occurrence, Hearing.PRESENT);
      if (line != null) {
        context.connection().send(line);
      }
    }
  }

  /** Tells whether the user needs to see what the others see of its own doing. */
  private boolean confirms(Event event) {
    if (event instanceof Event.MessageSilenced silenced) {
      return confirms(silenced.message());
    }
    if (event instanceof MessageSent message) {
      if (message.kind().isTagsAlone()) {
        return true;
      }
      // It stands on the user's screen as typed, unless the user talks to himself.
      return message.target() instanceof Target.ToUser to && to.user() == user.id();
    }
    // A room that is entered greets by itself, and a new one has its first settings unasked.
    boolean entering =
        event instanceof Event.Joined joined && joined.user() == user.id()
            || event instanceof Event.Invited invited && invited.user() == user.id()
            || event instanceof Event.JoinedUnseen unseen && unseen.user() == user.id()
            || event instanceof Event.Revealed
            || event instanceof Event.Knocked
            || event instanceof Event.ChannelChanged change && change.by() == Event.OPERATOR;
    return !entering;
  }

  private void leave(Event.UserLeft left) {
    boolean removed = left.departure() == Departure.REMOVED;
    stop(removed ? EventWords.removed(left) : "goodbye, " + user.nick());
  }

  @Override
  public void entered(Occurrence occurrence) {
    byte[] line = profile.render(occurrence, Hearing.PRESENT);
    if (line != null) {
      context.connection().send(line);
    }
  }

  @Override
  public Profile retelling() {
    return profile;
  }

  @Override
  public void closed(Departure departure, String reason) {
    phase = Phase.GONE;
    user.closed();
    if (user.self() != null) {
      context.lost(user.id(), departure, reason);
    }
  }

  @Override
  public void tick() {
    user.tick();
    boolean late = context.nowMs() - sinceMs >= Limit.REGISTRATION_SECONDS.max() * 1000L;
    if (phase == Phase.ASKED && late) {
      stop("nobody typed the password in time");
    }
  }

  @Override
  public void notice(String text) {
    user.tell(text);
  }

  @Override
  public void stop(String reason) {
    if (phase != Phase.GONE) {
      user.tell(reason);
      end();
    }
  }

  private void end() {
    phase = Phase.GONE;
    context.connection().close();
  }
}
