package suda.acceptance.clients;

import java.nio.charset.StandardCharsets;
import org.pircbotx.Configuration;
import org.pircbotx.PircBotX;
import org.pircbotx.cap.EnableCapHandler;
import org.pircbotx.hooks.ListenerAdapter;
import org.pircbotx.hooks.events.ActionEvent;
import org.pircbotx.hooks.events.ConnectEvent;
import org.pircbotx.hooks.events.ExceptionEvent;
import org.pircbotx.hooks.events.JoinEvent;
import org.pircbotx.hooks.events.KickEvent;
import org.pircbotx.hooks.events.MessageEvent;
import org.pircbotx.hooks.events.NickChangeEvent;
import org.pircbotx.hooks.events.PrivateMessageEvent;
import org.pircbotx.hooks.events.QuitEvent;
import org.pircbotx.hooks.events.TopicEvent;
import org.pircbotx.hooks.events.UnknownEvent;
import org.pircbotx.hooks.events.UserListEvent;
import org.pircbotx.hooks.managers.GenericListenerManager;

/** A user of PircBotX. */
final class PircbotxUser extends ListenerAdapter implements AutoCloseable {
  final Transcript heard = new Transcript("PircBotX");
  final PircBotX bot;
  private final Thread thread;

  PircbotxUser(int port, String nick) {
    bot =
        new PircBotX(
            new Configuration.Builder()
                .setName(nick)
                .setLogin("pircbotx")
                .setRealName("another Java library")
                .addServer("127.0.0.1", port)
                .setEncoding(StandardCharsets.UTF_8)
                .setMessageDelay(0)
                .setShutdownHookEnabled(false)
                .setCapEnabled(true)
                .addCapHandler(new EnableCapHandler("server-time"))
                .addCapHandler(new EnableCapHandler("message-tags"))
                .setListenerManager(new GenericListenerManager())
                .addListener(this)
                .buildConfiguration());
    thread = Thread.ofVirtual().start(this::run);
  }

  private void run() {
    try {
      bot.startBot();
    } catch (Exception failure) {
      heard.note("exception %s", failure);
    }
    heard.note("disconnected");
  }

  @Override
  public void onConnect(ConnectEvent event) {
    heard.note("connected");
  }

  @Override
  public void onJoin(JoinEvent event) {
    heard.note("%s joined", event.getUserHostmask().getNick());
  }

  @Override
  public void onUserList(UserListEvent event) {
    heard.note("names: %s", String.join(" ", event.getChannel().getUsersNicks()));
  }

  @Override
  public void onTopic(TopicEvent event) {
    heard.note("topic: %s", event.getTopic());
  }

  @Override
  public void onMessage(MessageEvent event) {
    heard.note("<%s> %s", event.getUserHostmask().getNick(), event.getMessage());
  }

  @Override
  public void onAction(ActionEvent event) {
    heard.note("%s does ACTION %s", event.getUserHostmask().getNick(), event.getAction());
  }

  @Override
  public void onPrivateMessage(PrivateMessageEvent event) {
    heard.note("%s in private: %s", event.getUserHostmask().getNick(), event.getMessage());
  }

  @Override
  public void onNickChange(NickChangeEvent event) {
    heard.note("%s is now %s", event.getOldNick(), event.getNewNick());
  }

  @Override
  public void onKick(KickEvent event) {
    heard.note(
        "%s kicked %s: %s",
        event.getUserHostmask().getNick(),
        event.getRecipientHostmask().getNick(),
        event.getReason());
  }

  @Override
  public void onQuit(QuitEvent event) {
    heard.note("%s quit: %s", event.getUserHostmask().getNick(), event.getReason());
  }

  @Override
  public void onUnknown(UnknownEvent event) {
    // It negotiates capabilities and calls the answers unknown all the same.
    if (!event.getLine().contains(" CAP ")) {
      heard.note("unknown line %s", event.getLine());
    }
  }

  @Override
  public void onException(ExceptionEvent event) {
    heard.note("exception %s", event.getException());
  }

  @Override
  public void close() throws InterruptedException {
    bot.close();
    thread.join();
  }
}
