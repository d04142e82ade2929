package suda.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may know what. The poms keep modules apart; this keeps what a pom cannot. */
class DirectionsTest {

  private static final JavaClasses SUDA =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("suda");

  @Test
  void onlyTheNettyModuleKnowsNetty() {
    onlyIn("suda.netty..", "io.netty..");
  }

  @Test
  void onlyTheSqliteJournalKnowsSql() {
    onlyIn("suda.journal.sqlite..", "java.sql..", "javax.sql..", "org.sqlite..");
  }

  @Test
  void onlyTheCheckerOfSecretsKnowsItsLibraries() {
    onlyIn("suda.auth..", "org.jose4j..", "jakarta.mail..");
  }

  /** Besides passwords and keys it is needed for a certificate that the server signs itself. */
  @Test
  void onlyTheCheckerOfSecretsAndTheMakerOfCertificatesKnowBouncyCastle() {
    holds(
        noClasses()
            .that(
                not(
                    resideInAPackage("suda.auth..")
                        .or(HasName.Predicates.name("suda.app.server.SelfSigned"))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bouncycastle.."));
  }

  @Test
  void onlyTheTerminalAndTheAppKnowJLine() {
    holds(
        noClasses()
            .that(not(resideInAPackage("suda.terminal..").or(resideInAPackage("suda.app.."))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jline.."));
  }

  /** A module and the modules of ours that it may know, itself included. */
  @ParameterizedTest
  @CsvSource({
    "suda.core, ''",
    "suda.wire, ''",
    "suda.journal, suda.core",
    "suda.session, suda.core suda.wire com.google.re2j",
    "suda.auth, suda.core suda.wire suda.session",
    "suda.engine, suda.core suda.journal suda.session",
    "suda.netty, suda.core suda.wire suda.session suda.engine",
    "suda.client, suda.wire",
    "suda.terminal, suda.client suda.wire",
    "suda.simulation, suda.auth suda.core suda.wire suda.journal suda.session suda.engine"
        + " suda.client",
  })
  void aModuleKnowsOnlyThoseBelowIt(String module, String below) {
    String[] known =
        (module + ".. java.. javax.. jakarta.. org.. io.. " + suffixed(below)).split(" +");
    holds(
        classes()
            .that()
            .resideInAPackage(module + "..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(known));
  }

  /**
   * Time, ids and chance come in as arguments there, so that a seed replays everything. A digest is
   * none of these: the same bytes have the same one.
   */
  @ParameterizedTest
  @ValueSource(strings = {"suda.core..", "suda.wire..", "suda.session.."})
  void whatDecidesDoesNoInputOrOutput(String module) {
    holds(
        noClasses()
            .that()
            .resideInAPackage(module)
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                        "java.io..",
                        "java.net..",
                        "java.nio.file..",
                        "java.nio.channels..",
                        "java.util.concurrent..",
                        "java.util.random..",
                        "java.security..",
                        "org.slf4j..")
                    .and(
                        not(
                            belongToAnyOf(
                                MessageDigest.class,
                                NoSuchAlgorithmException.class,
                                InvalidKeyException.class,
                                Key.class))))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Thread.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.util.Random.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"suda.core..", "suda.wire..", "suda.session..", "suda.simulation.."})
  void whatDecidesReadsNoClock(String module) {
    holds(
        noClasses()
            .that()
            .resideInAPackage(module)
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "suda.journal..",
        "suda.auth..",
        "suda.engine..",
        "suda.netty..",
        "suda.simulation.."
      })
  void theServersThreadsAreBornInTheApp(String module) {
    holds(
        noClasses()
            .that()
            .resideInAPackage(module)
            .should()
            .callConstructor(Thread.class, Runnable.class)
            .orShould()
            .callConstructor(Thread.class, Runnable.class, String.class)
            .orShould()
            .callMethod(Thread.class, "ofPlatform")
            .orShould()
            .callMethod(Thread.class, "ofVirtual")
            .orShould()
            .callMethod(Thread.class, "startVirtualThread", Runnable.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Executors.class));
  }

  @Test
  void noPackagesDependOnEachOtherInACircle() {
    holds(slices().matching("suda.(**)").should().beFreeOfCycles());
  }

  private static void onlyIn(String home, String... packages) {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage(home)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages));
  }

  private static String suffixed(String modules) {
    return modules.isEmpty() ? "" : modules.replace(" ", ".. ") + "..";
  }

  private static void holds(ArchRule rule) {
    rule.allowEmptyShould(true).check(SUDA);
  }
}
