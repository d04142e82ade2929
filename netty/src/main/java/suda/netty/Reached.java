package suda.netty;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a client has found the server: each may see it under a name of its own.
 *
 * @param host nothing that means something in HTML
 * @param port likewise
 */
record Reached(String host, String port) {
  private static final Pattern HOST = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[\\w.-]+)(?::(\\d+))?");

  static Reached by(Caller caller, HttpRequest request) {
    Matcher asked = HOST.matcher(request.headers().get(HttpHeaderNames.HOST, ""));
    boolean known = asked.matches();
    String host = known ? asked.group(1) : "this-host";
    String usualPort = caller.secure() ? "443" : "80";
    return new Reached(host, known && asked.group(2) != null ? asked.group(2) : usualPort);
  }

  String address() {
    return host + ":" + port;
  }
}
