package suda.bench;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The server under test and how to treat it: the options that both modes share. */
final class Target {
  private final String run = randomRun();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "HOST:PORT",
      description = "The server. Only a loopback address, unless --i-own-this-server is given.")
  private String where = "";

  @Option(
      names = "--i-own-this-server",
      description =
          "Allow an address that is not loopback. This program offers more load than a server that "
              + "others use can be asked to bear: give this for a machine of your own, or not at all.")
  private boolean owned;

  @Option(
      names = "--pid",
      paramLabel = "PID",
      split = ",",
      description =
          "Process of the server, on this machine: its CPU time and memory are measured. May be "
              + "given several times. Without it those columns are 0.")
  private List<Long> pids = new ArrayList<>();

  @Option(
      names = "--caps",
      paramLabel = "CAP",
      split = ",",
      description =
          "IRCv3 capabilities to ask for on each connection. With echo-message, echoes count as "
              + "deliveries, and senders take part in the comparison of order.")
  private List<String> caps = new ArrayList<>();

  @Option(
      names = "--at-once",
      paramLabel = "N",
      defaultValue = "100",
      description =
          "How many connections may be registering or joining (default: ${DEFAULT-VALUE}).")
  private int atOnce;

  @Option(
      names = "--connects",
      paramLabel = "N",
      defaultValue = "500",
      description =
          "Connections to open per second at most (default: ${DEFAULT-VALUE}). A server that listens "
              + "with a short queue, as ngIRCd does, drops those that come in a burst, and TCP tries again "
              + "only a second later.")
  private int connectsPerSecond;

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "Give up after that long without progress (default: ${DEFAULT-VALUE}).")
  private long patienceSeconds;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "1",
      description = "Threads that read, besides the one that sends (default: ${DEFAULT-VALUE}).")
  private int threads;

  @Option(
      names = "--label",
      paramLabel = "NAME",
      defaultValue = "server",
      description = "The server's name in the result (default: ${DEFAULT-VALUE}).")
  private String label = "";

  @Option(
      names = "--json",
      description = "Print one line of JSON on stdout; the table goes to stderr.")
  private boolean json;

  /** Eight characters that tell this run's messages, nicks and channels from others'. */
  private static String randomRun() {
    long random = ThreadLocalRandom.current().nextLong(1L << 40);
    return "%08d".formatted(0).substring(Long.toString(random, 32).length())
        + Long.toString(random, 32);
  }

  /**
   * @throws ParameterException if there is an option that cannot be
   */
  void check() {
    if (threads < 1 || atOnce < 1 || connectsPerSecond < 1 || patienceSeconds < 1) {
      throw wrong("--threads, --at-once, --connects and --patience need at least 1");
    }
    address();
  }

  /**
   * @throws ParameterException if the address is not of this machine, or not an address
   */
  InetSocketAddress address() {
    int colon = where.lastIndexOf(':');
    InetSocketAddress address = new InetSocketAddress(host(colon), port(colon));
    if (address.isUnresolved()) {
      throw wrong("no such host: " + address.getHostString());
    }
    if (!owned && !address.getAddress().isLoopbackAddress()) {
      throw wrong(where + " is not a loopback address; see --i-own-this-server");
    }
    return address;
  }

  private String host(int colon) {
    return colon < 0 ? where : where.substring(0, colon);
  }

  private int port(int colon) {
    String port = colon < 0 ? "" : where.substring(colon + 1);
    if (!port.matches("[1-9][0-9]{0,4}") || Integer.parseInt(port) > 65_535) {
      throw wrong("expected HOST:PORT with a port from 1 to 65535, found \"" + where + "\"");
    }
    return Integer.parseInt(port);
  }

  ParameterException wrong(String why) {
    return new ParameterException(command.commandLine(), why);
  }

  String run() {
    return run;
  }

  /** At most 9 characters, RFC 2812's limit, which some servers keep. */
  String nick(int index) {
    return "b" + run.substring(Stamp.RUN_BYTES - 4) + Integer.toString(index, 36);
  }

  String channel(int index) {
    return "#b" + run.substring(Stamp.RUN_BYTES - 4) + "-" + index;
  }

  boolean echoes() {
    return caps.contains("echo-message");
  }

  List<Long> pids() {
    return pids;
  }

  List<String> caps() {
    return caps;
  }

  int atOnce() {
    return atOnce;
  }

  int connectsPerSecond() {
    return connectsPerSecond;
  }

  long patienceSeconds() {
    return patienceSeconds;
  }

  int threads() {
    return threads;
  }

  String label() {
    return label;
  }

  boolean json() {
    return json;
  }
}
