package suda.acceptance.clients;

import java.nio.file.Files;
import java.nio.file.Path;

/** Chat clients on terminals, each connected to a server on this machine. */
final class Screens {
  private Screens() {}

  /** irssi, with everything in one window, no queue for what it sends, and lag shown always. */
  static TmuxScreen irssi(Path directory, int port, String nick) throws Exception {
    return irssi(directory, port, nick, "no");
  }

  /**
   * The same.
   *
   * @param tls {@code yes} for a connection that is encrypted, whatever the server's certificate
   */
  static TmuxScreen irssi(Path directory, int port, String nick, String tls) throws Exception {
    Path home = Files.createDirectory(directory.resolve("irssi-" + nick));
    Files.writeString(
        home.resolve("config"),
        """
        servers = (
          {
            address = "127.0.0.1";
            port = "%2$d";
            use_tls = "%3$s";
            tls_verify = "no";
          }
        );
        settings = {
          core = {
            real_name = "%1$s at irssi";
            user_name = "irssi";
            nick = "%1$s";
          };
          "irc/core" = {
            cmd_queue_speed = "1msec";
            cmds_max_at_once = "1000";
          };
          "fe-common/core" = {
            autocreate_windows = "no";
            autocreate_query_level = "NONE";
          };
          "fe-text" = {
            paste_verify_line_count = "0";
          };
        };
        """
            .formatted(nick, port, tls));
    TmuxScreen screen =
        TmuxScreen.open(
            home, "irssi", "irssi --home=%s --connect=127.0.0.1 --port=%d".formatted(home, port));
    screen.await("Everybody meets in #lobby");
    return screen;
  }

  /**
   * WeeChat, with its irc plugin alone and no queue for what it sends. It may take lines that are
   * typed one after another for a paste: it asks nothing then.
   */
  static TmuxScreen weechat(Path directory, int port, String nick) throws Exception {
    Path home = Files.createDirectory(directory.resolve("weechat-" + nick));
    String server =
        ("/server add suda 127.0.0.1/%d -notls -nicks=%s -username=weechat"
                + " -anti_flood_prio_high=0 -anti_flood_prio_low=0")
            .formatted(port, nick);
    TmuxScreen screen =
        TmuxScreen.open(
            home,
            "weechat-curses",
            ("weechat -d %s -P irc -r '/bar hide nicklist' -r '%s' -r '/connect suda'"
                    + " -r '/set weechat.look.paste_max_lines -1'")
                .formatted(home, server));
    screen.await("Everybody meets in #lobby");
    return screen;
  }

  /** netcat, with a nick and in a room. */
  static TmuxScreen netcat(Path directory, int port, String nick, String room) throws Exception {
    Path home = Files.createDirectory(directory.resolve("nc-" + nick));
    TmuxScreen screen = TmuxScreen.open(home, "netcat-openbsd", "nc 127.0.0.1 " + port);
    screen.type("/nick " + nick);
    screen.await("is now " + nick);
    screen.type("/join " + room);
    screen.await("you are in " + room);
    return screen;
  }
}
