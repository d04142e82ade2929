package suda.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import suda.app.config.BadConfig;
import suda.app.operator.Export;
import suda.app.operator.ExportFilter;
import suda.app.operator.Progress;
import suda.app.operator.Unable;

/** {@code suda export}: what was said, for other programs. */
@Command(
    name = "export",
    description = {
      "Writes what was said in channels, and the channels with their settings, as JSON",
      "lines (docs/formats.md), as of one moment. The server may run. While it works",
      "there must be space for a copy of the data in the data directory."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    customSynopsis = "suda export [OPTION]... [FILE]",
    footerHeading = "%nExamples:%n",
    footer = {
      "  suda export everything.jsonl",
      "  suda export --channel '#tea' --since 2026-01-01 | jq -r .text",
      "  suda export --account mina --private mina.jsonl",
      "",
      "A day is one of this machine's time zone. The last line is of type \"end\":",
      "without it, some of the rest lacks.",
      "Exit code: 0 if all is written, 66 if there is no data, 73 if FILE is there",
      "already, 74 if reading or writing failed.",
    })
final class ExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final DataOptions data = new DataOptions();

  @Option(
      names = "--channel",
      paramLabel = "CHANNEL",
      description = "Only this channel; may be given more than once.")
  private Set<String> channels = Set.of();

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = Moments.class,
      description = "Only what was said then or later.")
  private @Nullable Instant since;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      converter = Moments.class,
      description = "Only what was said before.")
  private @Nullable Instant until;

  @Option(
      names = "--account",
      paramLabel = "NAME",
      description = "Only the account, its channels, and what was said under it.")
  private @Nullable String account;

  @Option(names = "--private", description = "Also what users said to one another alone.")
  private boolean privately;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "What to write; standard output if not given.")
  private @Nullable Path file;

  @Override
  public Integer call() throws BadConfig, Unable {
    Logging.quiet();
    PrintWriter err = spec.commandLine().getErr();
    ExportFilter filter = ExportFilter.of(channels, since, until, account, privately);
    Progress progress = new Progress(err, Logging.isTerminal());
    long messages =
        new Export(data.directory(), filter, progress).write(file, Instant.now(), Version.text());
    if (file != null) {
      spec.commandLine().getOut().println("%s: %,d messages".formatted(file, messages));
    }
    return SudaCommand.OK;
  }
}
