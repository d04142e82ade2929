package suda.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import suda.app.config.BadConfig;
import suda.app.operator.Import;
import suda.app.operator.Progress;
import suda.app.operator.Unable;
import suda.core.name.ChannelName;

/** {@code suda import}: what was said elsewhere, as history. */
@Command(
    name = "import",
    description = {
      "Brings logs of ZNC, irssi, WeeChat and others, and what suda export wrote, into",
      "the history of this server's channels, with their times. Stop the server first.",
      "A channel that is not there is opened, for good. What was said after a channel",
      "was opened here is not taken, and what is there already not a second time."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    customSynopsis = "suda import [OPTION]... PATH...",
    footerHeading = "%nExamples:%n",
    footer = {
      "  suda import ~/.znc/users/ann/moddata/log/libera",
      "  suda import --zone Europe/Berlin '~/irclogs/libera/#tea.log'",
      "  suda import --channel '#tea' old.weechatlog",
      "  suda import other-server.jsonl",
      "",
      "The channel is what the file's or folder's name has from # on.",
      "Exit code: 0 when all is looked at (what was skipped is said), 66 if there is",
      "no PATH, 69 if a server runs with the data directory, 74 if reading or writing",
      "failed.",
    })
final class ImportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final DataOptions data = new DataOptions();

  @Option(
      names = "--channel",
      paramLabel = "CHANNEL",
      description = "Into this channel, whatever the names say.")
  private @Nullable String channel;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Time zone of the logs; this machine's if not given.")
  private @Nullable String zone;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "A log, or a folder whose .log, .weechatlog and .jsonl files are taken.")
  private List<Path> paths = List.of();

  @Override
  public Integer call() throws BadConfig, Unable {
    Logging.quiet();
    if (channel != null && ChannelName.parse(channel).isEmpty()) {
      throw refused("--channel: expected a channel such as #tea", channel);
    }
    Progress progress = new Progress(spec.commandLine().getErr(), Logging.isTerminal());
    Import work = new Import(data.directory(), zone(), channel, progress);
    PrintWriter out = spec.commandLine().getOut();
    work.run(paths, System.currentTimeMillis()).forEach(out::println);
    return SudaCommand.OK;
  }

  private ZoneId zone() {
    try {
      return zone == null ? ZoneId.systemDefault() : ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw refused("--zone: expected a time zone such as Europe/Berlin", String.valueOf(zone));
    }
  }

  private ParameterException refused(String what, String found) {
    return new ParameterException(spec.commandLine(), what + ", found \"" + found + '"');
  }
}
