package suda.app.config;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import suda.core.event.OperatorPrivilege;

/**
 * Reads the {@code [[oper]]} and {@code [[oper_class]]} tables of a TOML file. They are in no flag
 * and no variable: secrets are for files, which have permissions.
 */
final class OperatorTables {
  /** The class that an operator has who names none: it may do all. */
  static final String ADMIN = "admin";

  private static final String OPER = "oper";
  private static final String OPER_CLASS = "oper_class";

  /** The keys that are not settings. */
  static final Set<String> KEYS = Set.of(OPER, OPER_CLASS);

  private static final List<String> OPER_KEYS =
      List.of("name", "class", "password", "fingerprint", "account");
  private static final List<String> CLASS_KEYS = List.of("name", "privileges");
  private static final String NAME_FORM = "[^\\s\\p{Cntrl}]{1,32}";
  private static final String PHC_FORM = "\\$argon2id\\$[^\\s]{20,300}";
  private static final String FINGERPRINT_FORM = "[0-9a-f]{64}";

  private final Map<String, Set<OperatorPrivilege>> classes = new LinkedHashMap<>();
  private final List<OperatorEntry> operators = new ArrayList<>();
  private final Set<String> names = new LinkedHashSet<>();

  private OperatorTables() {
    classes.put(ADMIN, EnumSet.allOf(OperatorPrivilege.class));
  }

  static List<OperatorEntry> read(String file, TomlParseResult toml) throws BadConfig {
    OperatorTables tables = new OperatorTables();
    for (TableRow row : TableRow.all(file, toml, OPER_CLASS)) {
      tables.readClass(row);
    }
    for (TableRow row : TableRow.all(file, toml, OPER)) {
      tables.readOperator(row);
    }
    return List.copyOf(tables.operators);
  }

  private void readClass(TableRow row) throws BadConfig {
    row.allow(CLASS_KEYS);
    String name = name(row);
    if (!(row.table().get(List.of("privileges")) instanceof TomlArray words)) {
      throw row.wrong("privileges", "an array of some of " + known());
    }
    Set<OperatorPrivilege> privileges = EnumSet.noneOf(OperatorPrivilege.class);
    for (int i = 0; i < words.size(); i++) {
      privileges.add(
          privilege(words.get(i)).orElseThrow(() -> row.wrong("privileges", "some of " + known())));
    }
    if (classes.put(name, privileges) != null) {
      throw row.wrong("name", "a class's name that no other has");
    }
  }

  private static Optional<OperatorPrivilege> privilege(@Nullable Object word) {
    return word instanceof String text ? OperatorPrivilege.of(text) : Optional.empty();
  }

  private static String known() {
    return String.join(
        ", ", Stream.of(OperatorPrivilege.values()).map(OperatorPrivilege::word).toList());
  }

  private static String name(TableRow row) throws BadConfig {
    return row.text("name", NAME_FORM, "a name of up to 32 characters without spaces")
        .orElseThrow(() -> row.wrong("name", "a name"));
  }

  private void readOperator(TableRow row) throws BadConfig {
    row.allow(OPER_KEYS);
    String name = name(row);
    String named = row.text("class", NAME_FORM, "a class's name").orElse(ADMIN);
    Set<OperatorPrivilege> privileges = classes.get(named);
    if (privileges == null) {
      throw row.wrong("class", "one of " + String.join(", ", classes.keySet()));
    }
    OperatorEntry entry =
        new OperatorEntry(
            name,
            privileges,
            row.text("password", PHC_FORM, "an Argon2id hash; `suda hash-password` makes one"),
            fingerprint(row),
            row.text("account", NAME_FORM, "an account's name"));
    boolean open =
        entry.password().isPresent()
            || entry.fingerprint().isPresent()
            || entry.account().isPresent();
    if (!open) {
      throw new BadConfig(row.where(), "expected a password, a fingerprint or an account");
    }
    if (!names.add(name)) {
      throw row.wrong("name", "an operator's name that no other has");
    }
    operators.add(entry);
  }

  /** Tools write it with colons, in capitals or not. */
  private static Optional<String> fingerprint(TableRow row) throws BadConfig {
    String expected = "a certificate's SHA-256: 64 hexadecimal digits, with colons or not";
    Optional<String> typed = row.text("fingerprint", "[0-9A-Fa-f:]{64,95}", expected);
    if (typed.isEmpty()) {
      return typed;
    }
    String plain = typed.get().replace(":", "").toLowerCase(Locale.ROOT);
    if (!plain.matches(FINGERPRINT_FORM)) {
      throw row.wrong("fingerprint", expected);
    }
    return Optional.of(plain);
  }
}
