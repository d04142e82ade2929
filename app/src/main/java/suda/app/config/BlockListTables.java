package suda.app.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import suda.core.name.AddressRange;
import suda.netty.DnsList;
import suda.session.Listing.Consequence;

/** Reads the {@code [[dnsbl]]} tables of a TOML file: the block lists that are asked by DNS. */
final class BlockListTables {
  /** The key that is no setting. */
  static final String DNSBL = "dnsbl";

  private static final List<String> KEYS = List.of("zone", "answers", "action", "reason");
  private static final String REFUSE = "refuse";
  private static final String REQUIRE_ACCOUNT = "require-account";

  /** An address of IPv6 is put before it, and a name has 253 characters at most. */
  private static final String ZONE_FORM =
      "(?=.{1,180}$)[A-Za-z0-9_-]{1,63}(\\.[A-Za-z0-9_-]{1,63})*";

  private static final String REASON_FORM = "[^\\p{Cntrl}]{1,200}";

  private BlockListTables() {}

  static List<DnsList> read(String file, TomlParseResult toml) throws BadConfig {
    List<DnsList> lists = new ArrayList<>();
    for (TableRow row : TableRow.all(file, toml, DNSBL)) {
      lists.add(list(row));
    }
    return List.copyOf(lists);
  }

  private static DnsList list(TableRow row) throws BadConfig {
    row.allow(KEYS);
    String zone =
        row.text("zone", ZONE_FORM, "a name such as dnsbl.example.org")
            .orElseThrow(() -> row.wrong("zone", "a name such as dnsbl.example.org"));
    String reason =
        row.text("reason", REASON_FORM, "a line of up to 200 characters")
            .orElse("your address {address} is listed by " + zone);
    return new DnsList(zone, answers(row), consequence(row), reason);
  }

  private static Consequence consequence(TableRow row) throws BadConfig {
    String expected = REFUSE + " or " + REQUIRE_ACCOUNT;
    String action = row.text("action", REFUSE + "|" + REQUIRE_ACCOUNT, expected).orElse(REFUSE);
    return action.equals(REFUSE) ? Consequence.REFUSE : Consequence.REQUIRE_ACCOUNT;
  }

  private static List<AddressRange> answers(TableRow row) throws BadConfig {
    Object value = row.table().get(List.of("answers"));
    if (value == null) {
      return List.of(DnsList.ANY);
    }
    String expected = "an array of addresses or ranges in 127.0.0.0/8";
    if (!(value instanceof TomlArray array) || array.isEmpty()) {
      throw row.wrong("answers", expected);
    }
    List<AddressRange> ranges = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      ranges.add(range(array.get(i)).orElseThrow(() -> row.wrong("answers", expected)));
    }
    return ranges;
  }

  private static Optional<AddressRange> range(@Nullable Object typed) {
    return typed instanceof String text && text.startsWith("127.")
        ? AddressRange.exactly(text)
        : Optional.empty();
  }
}
