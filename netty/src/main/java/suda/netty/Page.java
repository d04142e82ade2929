package suda.netty;

import io.netty.handler.codec.http.HttpRequest;

/** The page that says what this server is and how to connect. */
final class Page {
  private static final String BODY =
      """
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
      """;

  private Page() {}

  /** As this client, who sees the server under a name of its own, is to connect. */
  static String of(Access access, Caller caller, HttpRequest request) {
    Reached reached = Reached.by(caller, request);
    String body =
        BODY.replace("{host}", reached.host())
            .replace("{port}", reached.port())
            .replace("{address}", reached.address())
            .replace("{ws}", caller.secure() ? "wss" : "ws")
            .replace("{tls}", encryption(access))
            .replace("{lobby}", Html.escaped(access.web().lobby()));
    return Html.page(access.web(), body);
  }

  /** How an IRC client may connect, after the port. */
  static String encryption(Access access) {
    return access.certificates() == null ? "" : ", with TLS or without";
  }
}
