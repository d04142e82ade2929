package suda.app;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import suda.app.config.Address;
import suda.app.config.ChatOptions;

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
      "  suda chat --room '#tea'                 talk in #tea",
      "  echo hi | suda chat                     say it, leave when it is delivered",
      "  suda chat --plain localhost:9999        raw text, as the tutorial's client.py",
    })
final class ChatCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "host[:port]",
      converter = AddressConverter.class,
      description = "The server; localhost:9999 if not given.")
  private Address server = Address.STANDARD;

  @Option(
      names = {"-n", "--nick"},
      paramLabel = "NICK",
      description = "Nick to go by; your login's name if not given.")
  private @Nullable String nick;

  @Option(
      names = {"-r", "--room"},
      paramLabel = "ROOM",
      description = "Channel to talk in, such as #tea; the server's lobby if not given.")
  private @Nullable String room;

  @Option(
      names = "--plain",
      description = "Raw text to any TCP peer: the tutorial's server.py, nc -l, a Suda server.")
  private boolean plain;

  @Override
  public Integer call() throws InterruptedException {
    Logging.quiet();
    return Chat.run(
        new ChatOptions(server, Optional.ofNullable(nick), Optional.ofNullable(room), plain));
  }

  /** Reads {@code host[:port]} for picocli. */
  static final class AddressConverter implements ITypeConverter<Address> {

    @Override
    public Address convert(String text) {
      return Address.parse(text)
          .orElseThrow(() ->
              new TypeConversionException(
                  "expected host, host:port or [address]:port, found \"" + text + '"'));
    }
  }
}
