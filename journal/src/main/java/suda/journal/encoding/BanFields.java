package suda.journal.encoding;

import suda.core.name.AddressRange;
import suda.core.name.BanTarget;
import suda.core.name.UserPattern;

/** How whom a ban keeps out is stored: a number for its kind, then its fields. */
final class BanFields {
  private static final int USERS = 1;
  private static final int ADDRESSES = 2;
  private static final int ACCOUNT = 3;

  private BanFields() {}

  static ByteWriter write(BanTarget target, ByteWriter out) {
    return switch (target) {
      case BanTarget.Users t -> out.number(USERS).text(t.pattern().text());
      case BanTarget.Addresses t -> write(t.range(), out.number(ADDRESSES));
      case BanTarget.Account t -> out.number(ACCOUNT).text(t.key());
    };
  }

  private static ByteWriter write(AddressRange range, ByteWriter out) {
    return out.flag(range.v6()).number(range.high()).number(range.low()).number(range.prefix());
  }

  static BanTarget read(ByteReader in) {
    int kind = in.integer();
    return switch (kind) {
      case USERS -> new BanTarget.Users(UserPattern.trusted(in.text()));
      case ADDRESSES ->
          new BanTarget.Addresses(
              new AddressRange(in.flag(), in.number(), in.number(), in.integer()));
      case ACCOUNT -> new BanTarget.Account(in.text());
      default -> throw ByteReader.newer("ban's target", kind);
    };
  }
}
