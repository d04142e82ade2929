package suda.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import suda.app.config.BadConfig;
import suda.app.operator.Progress;
import suda.app.operator.Restore;
import suda.app.operator.Unable;

/** {@code suda restore}: a backup as a data directory. */
@Command(
    name = "restore",
    description = {
      "Brings back what suda backup put into FILE, as the data directory of a server",
      "that is started afterwards. Nothing is written over: the directory must be",
      "empty, or is made. Versions and checksums are looked at first."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    customSynopsis = "suda restore [OPTION]... FILE",
    footerHeading = "%nExamples:%n",
    footer = {
      "  suda restore monday.zip                   where suda server has its data",
      "  suda restore monday.zip --data /srv/new   there, for a look at it",
      "  suda server --data /srv/new --port 7000   and a server on it",
      "",
      "Exit code: 0 when all is there, 65 if FILE is damaged, newer or no backup, 66",
      "if there is no FILE, 73 if the directory is not empty, 74 if reading or writing",
      "failed.",
    })
final class RestoreCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final DataOptions data = new DataOptions();

  @Parameters(paramLabel = "FILE", description = "What suda backup wrote.")
  private Path file = Path.of("");

  @Override
  public Integer call() throws BadConfig, Unable {
    Logging.quiet();
    PrintWriter err = spec.commandLine().getErr();
    Restore restore = new Restore(file, data.directory(), new Progress(err, Logging.isTerminal()));
    spec.commandLine().getOut().println(restore.run());
    return SudaCommand.OK;
  }
}
