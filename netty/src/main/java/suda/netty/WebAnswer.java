package suda.netty;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import suda.core.Limit;

/** What requests are answered with, in words. Each answer is the connection's last. */
final class WebAnswer {
  private static final String REFERRER_POLICY = "Referrer-Policy";
  private static final String TEXT = "text/plain; charset=utf-8";

  /** The page has its own style and nothing else. */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private WebAnswer() {}

  static FullHttpResponse page(String html) {
    FullHttpResponse page = of(HttpResponseStatus.OK, "text/html; charset=utf-8", html);
    page.headers().set(HttpHeaderNames.CONTENT_SECURITY_POLICY, POLICY);
    page.headers().set(REFERRER_POLICY, "no-referrer");
    return page;
  }

  /** The head of a file that follows in pieces. */
  static HttpResponse download(String fileName) {
    HttpResponse head = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
    describe(head, "application/x-ndjson");
    head.headers()
        .set(HttpHeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"")
        .set(REFERRER_POLICY, "no-referrer");
    return head;
  }

  static FullHttpResponse healthy() {
    return text(HttpResponseStatus.OK, "ok");
  }

  static FullHttpResponse unhealthy() {
    return text(
        HttpResponseStatus.SERVICE_UNAVAILABLE, "The server is up, but does not answer in time.");
  }

  static FullHttpResponse notFound() {
    return text(HttpResponseStatus.NOT_FOUND, "There is nothing here. See / for how to connect.");
  }

  static FullHttpResponse gone() {
    return text(
        HttpResponseStatus.NOT_FOUND,
        "This link leads nowhere any more, or never did. Ask for a new one: /msg NickServ EXPORT");
  }

  static FullHttpResponse invitationOver() {
    return text(
        HttpResponseStatus.NOT_FOUND,
        "This invitation is unknown, used up or over. Ask whoever sent it for a new one.");
  }

  static FullHttpResponse onlyEncrypted() {
    return text(
        HttpResponseStatus.FORBIDDEN, "This is sent encrypted only: ask by https, not by http.");
  }

  static FullHttpResponse onlyGet() {
    FullHttpResponse answer =
        text(HttpResponseStatus.METHOD_NOT_ALLOWED, "Only GET can be asked for here.");
    answer.headers().set(HttpHeaderNames.ALLOW, "GET");
    return answer;
  }

  static FullHttpResponse onlyRead() {
    FullHttpResponse answer =
        text(HttpResponseStatus.METHOD_NOT_ALLOWED, "Only GET and HEAD can be asked for here.");
    answer.headers().set(HttpHeaderNames.ALLOW, "GET, HEAD");
    return answer;
  }

  static FullHttpResponse notUnderstood() {
    return text(HttpResponseStatus.BAD_REQUEST, "This is no request that can be understood.");
  }

  static FullHttpResponse addressTooLong() {
    return text(
        HttpResponseStatus.REQUEST_URI_TOO_LONG,
        "The address that was asked for is longer than " + headerBytes() + ".");
  }

  static FullHttpResponse headerTooLong() {
    return text(
        HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
        "The request's headers are longer than " + headerBytes() + ".");
  }

  private static String headerBytes() {
    return Limit.HTTP_HEADER_BYTES.max() + " bytes";
  }

  static FullHttpResponse tooSlow() {
    return text(HttpResponseStatus.REQUEST_TIMEOUT, "The request took too long to come.");
  }

  static FullHttpResponse otherOrigin() {
    return text(HttpResponseStatus.FORBIDDEN, "Pages from there may not connect to this server.");
  }

  static FullHttpResponse tooMany() {
    return text(
        HttpResponseStatus.TOO_MANY_REQUESTS,
        "Your address has all the connections it may have; close one first.");
  }

  static FullHttpResponse otherVersion() {
    FullHttpResponse answer =
        text(HttpResponseStatus.UPGRADE_REQUIRED, "Only version 13 of WebSocket is spoken here.");
    answer.headers().set(HttpHeaderNames.SEC_WEBSOCKET_VERSION, "13");
    answer.headers().set(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET);
    return answer;
  }

  private static FullHttpResponse text(HttpResponseStatus status, String sentence) {
    return of(status, TEXT, sentence + "\n");
  }

  private static FullHttpResponse of(HttpResponseStatus status, String type, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    FullHttpResponse answer =
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(bytes));
    describe(answer, type);
    answer.headers().set(HttpHeaderNames.CONTENT_LENGTH, bytes.length);
    return answer;
  }

  private static void describe(HttpResponse answer, String type) {
    answer
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, type)
        .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
        .set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE)
        .set("X-Content-Type-Options", "nosniff");
  }
}
