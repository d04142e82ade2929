package suda.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import suda.app.config.BadConfig;
import suda.app.operator.Backup;
import suda.app.operator.Progress;
import suda.app.operator.Unable;

/** {@code suda backup}: a server's data as one file. */
@Command(
    name = "backup",
    description = {
      "Puts all of a server's data into one file, as of one moment: every message that",
      "was acknowledged before is in it. The server may run; it goes on undisturbed.",
      "While it is made there must be space for a copy of the data beside FILE."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    customSynopsis = "suda backup [OPTION]... FILE",
    footerHeading = "%nExamples:%n",
    footer = {
      "  suda backup suda-monday.zip               the data that suda server uses",
      "  suda backup --data /srv/suda monday.zip   those in /srv/suda",
      "  suda restore monday.zip --data /srv/new   brings them back, elsewhere",
      "",
      "FILE is for its owner alone to read: it holds everything that was said.",
      "Exit code: 0 when it is safe on the disk, 66 if there is no data, 73 if FILE is",
      "there already, 74 if reading or writing failed.",
    })
final class BackupCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final DataOptions data = new DataOptions();

  @Option(names = "--overwrite", description = "Replaces FILE if it is there.")
  private boolean overwrite;

  @Parameters(paramLabel = "FILE", description = "What to write: a zip archive.")
  private Path file = Path.of("");

  @Override
  public Integer call() throws BadConfig, Unable {
    Logging.quiet();
    PrintWriter err = spec.commandLine().getErr();
    Backup backup = new Backup(data.directory(), file, new Progress(err, Logging.isTerminal()));
    spec.commandLine().getOut().println(backup.make(Instant.now(), Version.text(), overwrite));
    return SudaCommand.OK;
  }
}
