package suda.app;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import suda.app.config.BadConfig;
import suda.app.config.Configuration;
import suda.app.config.Configured;
import suda.app.config.Setting;
import suda.app.server.Server;

/** {@code suda server}: reads the configuration and runs a server by it. */
@Command(
    name = "server",
    description = "Starts a server. Stop it with Ctrl-C.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    usageHelpWidth = 79,
    footerHeading = "%nExamples:%n",
    customSynopsis = "suda server [OPTION]...",
    footer = {
      "  suda server                           serve on 127.0.0.1:9999",
      "  suda server --host 0.0.0.0            let other machines in",
      "  suda server --data ./data             keep what is said in ./data",
      "  suda server --config suda.toml        read settings from a file",
      "  SUDA_PORT=7000 suda server            set by the environment",
      "  host=0.0.0.0 port=7000 suda server    as the tutorial's server.py has it",
      "",
      "Each setting can be a flag (--port), a variable (SUDA_PORT) or a key in a",
      "TOML file (listen.port). Flags win over SUDA_ variables, these over the",
      "tutorial's host and port, these over the file: see docs/configuration.md.",
    })
final class ServerCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-c", Configuration.CONFIG_FLAG},
      paramLabel = "FILE",
      description = "TOML file with settings; also SUDA_CONFIG.")
  private @Nullable String config;

  /** The command with an option for each row of the table of settings. */
  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new ServerCommand());
    for (Setting setting : Setting.values()) {
      line.getCommandSpec().addOption(option(setting));
    }
    return line;
  }

  private static OptionSpec option(Setting setting) {
    return OptionSpec.builder(setting.flag())
        .paramLabel(setting.allowed().label())
        .description(
            setting.description(),
            "(" + uninterpolated(setting.bounds()) + "; " + setting.variable() + ")")
        .type(String.class)
        .build();
  }

  /** A default such as ${XDG_DATA_HOME} is to be shown as it stands. */
  private static String uninterpolated(String text) {
    return text.replace("${", "$${");
  }

  @Override
  public Integer call() throws BadConfig {
    Logging.start(read().config().logLevel());
    return Server.run(this::read, Version.text(), Logging.isTerminal(), Logging.isColoured());
  }

  private Configured read() throws BadConfig {
    return Configuration.readAll(flags(), Optional.ofNullable(config), System.getenv());
  }

  private Map<Setting, String> flags() {
    ParseResult given = spec.commandLine().getParseResult();
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    for (Setting setting : List.of(Setting.values())) {
      if (given.hasMatchedOption(setting.flag())) {
        flags.put(setting, given.matchedOption(setting.flag()).getValue());
      }
    }
    return flags;
  }
}
