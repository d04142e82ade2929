package suda.journal.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import suda.core.event.Event;
import suda.core.history.Party;
import suda.core.history.Wishes;

/** For how long who wants what to be kept. */
final class WishRows {
  private final Prepared channels;
  private final Prepared parties;
  private final Prepared setChannel;
  private final Prepared setParty;
  private final Prepared removeParty;

  WishRows(Database database) throws SQLException {
    this.channels = new Prepared(database, "SELECT channel, days FROM retention");
    this.parties = new Prepared(database, "SELECT party, days FROM wish");
    this.setChannel = new Prepared(database, "INSERT OR REPLACE INTO retention VALUES (?, ?)");
    this.setParty = new Prepared(database, "INSERT OR REPLACE INTO wish VALUES (?, ?)");
    this.removeParty = new Prepared(database, "DELETE FROM wish WHERE party = ?");
  }

  void read(Wishes into) throws SQLException {
    each(channels, row -> into.of(row.getLong(1), row.getInt(2)));
    each(parties, row -> into.of(new Party(row.getString(1)), row.getInt(2)));
  }

  private interface Reader {
    void read(ResultSet row) throws SQLException;
  }

  private static void each(Prepared select, Reader reader) throws SQLException {
    select.use(statement -> {
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          reader.read(row);
        }
      }
      return reader;
    });
  }

  /** Of an event that {@link Wishes#heed} has heeded. */
  void write(Event event) throws SQLException {
    switch (event) {
      case Event.RetentionChanged e -> set(e.channel(), e.days());
      case Event.AccountRetentionChanged e -> set(Party.account(e.name().text()), e.days());
      case Event.AccountRegistered e -> remove(Party.account(e.name().text()));
      default -> {}
    }
  }

  private void set(long channel, int days) throws SQLException {
    setChannel.use(row -> {
      row.setLong(1, channel);
      row.setInt(2, days);
      return row.executeUpdate();
    });
  }

  private void set(Party party, int days) throws SQLException {
    setParty.use(row -> {
      row.setString(1, party.key());
      row.setInt(2, days);
      return row.executeUpdate();
    });
  }

  private void remove(Party party) throws SQLException {
    removeParty.use(row -> {
      row.setString(1, party.key());
      return row.executeUpdate();
    });
  }
}
