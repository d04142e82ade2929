package suda.auth.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import suda.session.Letter;

/** One delivery at a time to a mail server: connects, says who we are, hands the letter over. */
final class Post {
  private static final String TIMEOUT_MS = "20000";
  private static final int PERMANENT = 5;

  private final MailServer server;
  private final Session session;

  Post(MailServer server) {
    this.server = server;
    this.session = Session.getInstance(properties(server));
  }

  private static Properties properties(MailServer server) {
    Properties properties = new Properties();
    String smtp = "mail." + protocol(server) + ".";
    properties.put("mail.transport.protocol", protocol(server));
    properties.put(smtp + "host", server.host());
    properties.put(smtp + "port", String.valueOf(server.port()));
    properties.put(smtp + "connectiontimeout", TIMEOUT_MS);
    properties.put(smtp + "timeout", TIMEOUT_MS);
    properties.put(smtp + "writetimeout", TIMEOUT_MS);
    properties.put(smtp + "auth", String.valueOf(server.login().isPresent()));
    properties.put(smtp + "ssl.checkserveridentity", "true");
    boolean startTls = server.security() == MailServer.Security.STARTTLS;
    properties.put(smtp + "starttls.enable", String.valueOf(startTls));
    properties.put(smtp + "starttls.required", String.valueOf(startTls));
    server
        .trust()
        .ifPresent(factory -> {
          properties.put(smtp + "ssl.socketFactory", factory);
          properties.put(smtp + "socketFactory.fallback", "false");
        });
    return properties;
  }

  private static String protocol(MailServer server) {
    return server.security() == MailServer.Security.TLS ? "smtps" : "smtp";
  }

  void deliver(Letter letter) throws MessagingException {
    MimeMessage message = message(letter);
    try (Transport transport = session.getTransport()) {
      if (server.login().isPresent()) {
        MailServer.Login login = server.login().get();
        transport.connect(login.user(), login.password());
      } else {
        transport.connect();
      }
      transport.sendMessage(message, message.getAllRecipients());
    }
  }

  private MimeMessage message(Letter letter) throws MessagingException {
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress(server.from(), true));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to().text(), true));
    message.setSubject(letter.subject(), "UTF-8");
    message.setText(letter.text(), "UTF-8");
    // RFC 3834: nobody's absence is to answer it.
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setSentDate(new Date());
    message.saveChanges();
    return message;
  }

  /** Whether another attempt would fail as well. */
  static boolean isFinal(MessagingException failure) {
    return switch (failure) {
      case AuthenticationFailedException _ -> false;
      case SMTPSendFailedException refused -> refused.getReturnCode() / 100 == PERMANENT;
      case SMTPAddressFailedException refused -> refused.getReturnCode() / 100 == PERMANENT;
      default -> failure.getNextException() instanceof MessagingException cause && isFinal(cause);
    };
  }

  /** In one line. */
  static String reason(MessagingException failure) {
    Exception cause = failure.getNextException();
    String text = cause == null ? failure.toString() : failure + ": " + cause;
    return text.replaceAll("\\s+", " ").strip();
  }
}
