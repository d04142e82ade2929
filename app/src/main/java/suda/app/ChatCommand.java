package suda.app;

import java.io.Console;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import suda.app.config.Address;
import suda.app.config.ChatOptions;
import suda.client.Credentials;
import suda.client.Security;

/** {@code suda chat}: connects and lets its user talk. */
@Command(
    name = "chat",
    description = {
      "Talks on a server. On a terminal with a line editor, in a pipe line by line.",
      "Leave with quit or Ctrl-D."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    footerHeading = "%nExamples:%n",
    customSynopsis = "suda chat [host[:port]] [OPTION]...",
    footer = {
      "  suda chat                               talk on localhost:9999",
      "  suda chat chat.example.org --nick mina  talk there as mina",
      "  suda chat tls://chat.example.org:6697   encrypted",
      "  suda chat --room '#tea'                 talk in #tea",
      "  suda chat --account mina                log in, asked for the password",
      "  echo hi | suda chat                     say it, leave when it is delivered",
      "  suda chat --plain localhost:9999        raw text, as the tutorial's client.py",
    })
final class ChatCommand implements Callable<Integer> {

  /** What no server could be asked for; which names it takes is for the server to say. */
  private static final Pattern NAME = Pattern.compile("[^\\s\\p{Cntrl},:][^\\s\\p{Cntrl},]*");

  private static final String PASSWORD_VARIABLE = "SUDA_CHAT_PASSWORD";
  private static final List<String> ENCRYPTED = List.of("tls://", "ircs://");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "host[:port]",
      description = "The server; localhost:9999 if not given.")
  private String server = Address.STANDARD.toString();

  @Option(
      names = {"-n", "--nick"},
      paramLabel = "NICK",
      description = "Nick to go by; your login's name if not given.")
  private @Nullable String nick;

  @Option(
      names = {"-a", "--account"},
      paramLabel = "NAME",
      description = {
        "Account to log in to; its name is the nick too, unless --nick says otherwise.",
        "The password is asked for, or taken from the variable SUDA_CHAT_PASSWORD."
      })
  private @Nullable String account;

  @Option(
      names = {"-r", "--room"},
      paramLabel = "ROOM",
      description = "Channel to talk in, such as #tea; the server's lobby if not given.")
  private @Nullable String room;

  @Option(
      names = "--plain",
      description = "Raw text to any TCP peer: the tutorial's server.py, nc -l, a Suda server.")
  private boolean plain;

  @Option(
      names = "--tls",
      description = "Encrypts, and makes sure of the server; so does tls://host:port.")
  private boolean tls;

  @Option(
      names = "--fingerprint",
      paramLabel = "SHA256",
      description = "Encrypts, and takes the server that has this certificate and no other.")
  private @Nullable String fingerprint;

  @Override
  public Integer call() throws InterruptedException {
    ChatOptions options =
        new ChatOptions(
            address(),
            name("--nick", nick).or(() -> name("--account", account)),
            name("--room", room),
            plain,
            security(),
            credentials());
    Logging.quiet();
    return Chat.run(options);
  }

  /** An address may say that it is encrypted; a fingerprint does, too. */
  private Security security() {
    try {
      boolean encrypted = tls || ENCRYPTED.stream().anyMatch(server::startsWith);
      return fingerprint != null
          ? Security.pinned(fingerprint)
          : encrypted ? Security.VERIFIED : Security.NONE;
    } catch (IllegalArgumentException none) {
      throw refused("--fingerprint: expected a SHA-256 in hex", String.valueOf(fingerprint));
    }
  }

  private Optional<Credentials> credentials() {
    Optional<String> own = name("--account", account);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    if (plain) {
      throw new ParameterException(
          spec.commandLine(), "--account: --plain knows no accounts; type /login there");
    }
    String password = password(own.get());
    if (password.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--account: no password; " + PASSWORD_VARIABLE + " can have it");
    }
    return Optional.of(new Credentials(own.get(), password));
  }

  /** Never from the command line, which other users of this computer are shown. */
  private static String password(String account) {
    String given = System.getenv(PASSWORD_VARIABLE);
    Console terminal = given == null && Logging.isTerminal() ? System.console() : null;
    char[] typed = terminal == null ? null : terminal.readPassword("Password of %s: ", account);
    return given != null ? given : typed == null ? "" : new String(typed);
  }

  private Address address() {
    return Address.parse(server.replaceFirst("^(tls|ircs|irc)://", ""))
        .orElseThrow(() -> refused("expected host, host:port or [address]:port", server));
  }

  private Optional<String> name(String option, @Nullable String given) {
    if (given != null && !NAME.matcher(given).matches()) {
      throw refused(option + ": expected a name without spaces or commas", given);
    }
    return Optional.ofNullable(given);
  }

  private ParameterException refused(String what, String found) {
    return new ParameterException(spec.commandLine(), what + ", found \"" + found + '"');
  }
}
