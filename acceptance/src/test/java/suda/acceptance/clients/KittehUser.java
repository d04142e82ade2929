package suda.acceptance.clients;

import java.util.stream.Collectors;
import net.engio.mbassy.listener.Handler;
import org.kitteh.irc.client.library.Client;
import org.kitteh.irc.client.library.Client.Builder.Server.SecurityType;
import org.kitteh.irc.client.library.event.channel.ChannelCtcpEvent;
import org.kitteh.irc.client.library.event.channel.ChannelJoinEvent;
import org.kitteh.irc.client.library.event.channel.ChannelKickEvent;
import org.kitteh.irc.client.library.event.channel.ChannelMessageEvent;
import org.kitteh.irc.client.library.event.channel.ChannelTopicEvent;
import org.kitteh.irc.client.library.event.channel.ChannelUsersUpdatedEvent;
import org.kitteh.irc.client.library.event.client.ClientNegotiationCompleteEvent;
import org.kitteh.irc.client.library.event.user.PrivateMessageEvent;
import org.kitteh.irc.client.library.event.user.UserNickChangeEvent;
import org.kitteh.irc.client.library.event.user.UserQuitEvent;
import org.kitteh.irc.client.library.exception.KittehNagException;
import org.kitteh.irc.client.library.feature.sending.SingleDelaySender;

/** A user of KittehIRCClientLib. */
public final class KittehUser implements AutoCloseable {
  final Transcript heard = new Transcript("Kitteh");
  final Client client;

  KittehUser(int port, String nick) {
    client =
        Client.builder()
            .nick(nick)
            .user("kitteh")
            .realName("a Java library")
            .server()
            .host("127.0.0.1")
            .port(port, SecurityType.INSECURE)
            .then()
            .management()
            .messageSendingQueueSupplier(SingleDelaySender.getSupplier(1))
            .then()
            .listeners()
            .exception(this::thrown)
            .then()
            .build();
    client.getEventManager().registerEventListener(this);
    client.connect();
  }

  private void thrown(Exception exception) {
    // The library's advice to use TLS comes as an exception too.
    if (!(exception instanceof KittehNagException)) {
      heard.note("exception %s", exception);
    }
  }

  /** For the library, as all that follow. */
  @Handler
  public void on(ClientNegotiationCompleteEvent event) {
    heard.note("connected");
  }

  @Handler
  public void on(ChannelJoinEvent event) {
    heard.note("%s joined", event.getUser().getNick());
  }

  @Handler
  public void on(ChannelUsersUpdatedEvent event) {
    heard.note(
        "names: %s",
        event.getChannel().getNicknames().stream().sorted().collect(Collectors.joining(" ")));
  }

  @Handler
  public void on(ChannelTopicEvent event) {
    heard.note("topic: %s", event.getNewTopic().getValue().orElse(""));
  }

  @Handler
  public void on(ChannelMessageEvent event) {
    heard.note("<%s> %s", event.getActor().getNick(), event.getMessage());
  }

  @Handler
  public void on(ChannelCtcpEvent event) {
    heard.note("%s does %s", event.getActor().getNick(), event.getMessage());
  }

  @Handler
  public void on(PrivateMessageEvent event) {
    heard.note("%s in private: %s", event.getActor().getNick(), event.getMessage());
  }

  @Handler
  public void on(UserNickChangeEvent event) {
    heard.note("%s is now %s", event.getOldUser().getNick(), event.getNewUser().getNick());
  }

  @Handler
  public void on(ChannelKickEvent event) {
    heard.note(
        "%s kicked %s: %s",
        event.getActor().getName().replaceFirst("!.*", ""),
        event.getTarget().getNick(),
        event.getMessage());
  }

  @Handler
  public void on(UserQuitEvent event) {
    heard.note("%s quit: %s", event.getUser().getNick(), event.getMessage());
  }

  @Override
  public void close() {
    client.shutdown("bye");
  }
}
