package suda.netty;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page that says what this server is and how to connect. It needs nothing else. */
final class Page {
  /** What is shown as it is asked for: nothing that means something in HTML. */
  private static final Pattern HOST = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[\\w.-]+)(?::(\\d+))?");

  private static final String HTML =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>{network}</title>
      <style>
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 40em; margin: 3em auto; padding: 0 1em }
      dt { font-weight: 600; margin-top: 1em }
      dd { margin: 0 }
      code { background: #8882; padding: .1em .3em; border-radius: .2em }
      footer { margin-top: 3em; opacity: .6 }
      </style>
      <h1>{network}</h1>
      <p>This is a <strong>Suda</strong> chat server. What is said here arrives: in order, once,
      and also when your connection breaks. Everybody meets in <code>{lobby}</code>.</p>
      <dl>
      <dt>With a terminal</dt>
      <dd><code>nc {host} {port}</code>, then type.</dd>
      <dt>With an IRC client</dt>
      <dd>Server <code>{host}</code>, port <code>{port}</code>{tls}; then <code>/join {lobby}</code>.</dd>
      <dt>With Suda's own client</dt>
      <dd><code>suda chat {address}</code></dd>
      <dt>From a page or a program, by WebSocket</dt>
      <dd><code>{ws}://{address}/</code>, subprotocol <code>text.ircv3.net</code> or
      <code>binary.ircv3.net</code>: one line of IRC a message.</dd>
      </dl>
      <footer>Suda {version}</footer>
      </html>
      """;

  private Page() {}

  /** As this client, who sees the server under a name of its own, is to connect. */
  static String of(Access access, Caller caller, HttpRequest request) {
    Matcher asked = HOST.matcher(request.headers().get(HttpHeaderNames.HOST, ""));
    boolean known = asked.matches();
    String host = known ? asked.group(1) : "this-host";
    String usualPort = caller.secure() ? "443" : "80";
    String port = known && asked.group(2) != null ? asked.group(2) : usualPort;
    return HTML.replace("{host}", host)
        .replace("{port}", port)
        .replace("{address}", host + ":" + port)
        .replace("{ws}", caller.secure() ? "wss" : "ws")
        .replace("{tls}", access.certificates() == null ? "" : ", with TLS or without")
        .replace("{lobby}", escaped(access.web().lobby()))
        .replace("{version}", escaped(access.web().version()))
        .replace("{network}", escaped(access.web().network()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
