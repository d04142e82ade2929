package suda.simulation;

import java.util.List;
import suda.simulation.disk.SimDisk;
import suda.simulation.network.Network;
import suda.simulation.network.Wire;
import suda.simulation.server.SimServer;
import suda.simulation.time.Chance;
import suda.simulation.time.Schedule;
import suda.simulation.time.Transcript;
import suda.simulation.user.Overheard;

/** What goes wrong, and what the operator does. How often, each seed has its own way. */
final class Mischief {
  private static final long FULL_MS = 2_000;
  private static final long STALL_MS = 1_500;

  /** Everybody is let in again: said several times, as an order to the contrary may be underway. */
  private static final int ALL_CLEAR = 8;

  private static final long ALL_CLEAR_MS = 4_000;
  private static final long READING_MS = 2_000;
  private static final long ENROLMENT_MS = 3_000;
  private static final List<String> ROOMS = List.of("#a", "#b", "#c");

  private final Schedule schedule;
  private final Chance chance;
  private final Transcript transcript;
  private final Network network;
  private final SimServer server;
  private final SimDisk disk;
  private final List<String> nicks;
  private final List<String> members;
  private final Overheard overheard;
  private final long meanMs;
  private boolean calm;

  Mischief(
      Schedule schedule,
      Chance chance,
      Transcript transcript,
      Network network,
      SimServer server,
      SimDisk disk,
      List<String> nicks,
      List<String> members,
      Overheard overheard) {
    this.schedule = schedule;
    this.chance = chance;
    this.transcript = transcript;
    this.network = network;
    this.server = server;
    this.disk = disk;
    this.nicks = nicks;
    this.members = members;
    this.overheard = overheard;
    this.meanMs = chance.between(500, 6_000);
  }

  void start() {
    enrol();
    anything();
  }

  /** Those who need an account get one, again where somebody took it from them. */
  private void enrol() {
    members.forEach(nick -> server.type("/account register " + nick + " password"));
    schedule.inMs(ENROLMENT_MS, this::enrol);
  }

  private void anything() {
    schedule.inMs(
        chance.around(meanMs),
        () -> {
          if (!calm) {
            something();
            anything();
          }
        });
  }

  void calm() {
    calm = true;
    server.calm();
    for (int i = 0; i < ALL_CLEAR; i++) {
      schedule.inMs(i * ALL_CLEAR_MS, () -> server.type("/defcon 5"));
    }
  }

  private void something() {
    switch (chance.below(21)) {
      case 0, 1, 2, 3, 4 -> sever();
      case 5, 6 -> stall();
      case 7, 8 -> server.losePowerSoon();
      case 9 -> server.losePower();
      case 10 -> server.kill();
      case 11 -> server.stopSoon();
      case 12, 13 -> fill();
      case 14, 15, 16 -> server.saveSnapshot();
      case 17 -> server.type("/kick " + chance.of(nicks) + " out of here");
      case 18, 19 -> server.type(deed());
      default -> server.type("announcement " + chance.below(100_000));
    }
  }

  /** Bans are over before the users must all be back. */
  private String deed() {
    String nick = chance.of(nicks);
    String room = chance.of(ROOMS);
    return switch (chance.below(13)) {
      case 0, 1 -> "/uban add " + (1 + chance.below(4)) + "s " + nick + "!*@* out for a while";
      case 2 -> "/ban 2s " + nick;
      case 3 -> "/unban " + nick + "!*@*";
      case 4 -> "/wallops " + chance.below(100_000);
      case 5, 6 -> "/sajoin " + nick + " " + room;
      case 7 -> "/sapart " + nick + " " + room + " " + chance.below(100_000);
      case 8 -> "/sanick " + nick + " other" + chance.below(1_000);
      case 10, 11 -> {
        schedule.inMs(
            READING_MS, () -> server.type("/room revoke " + overheard.codeNumber(chance)));
        yield "/room codes";
      }
      case 9 -> "/room code " + room + ",#lobby 3 1";
      default -> "/filter add warn topic 9$ nines";
    };
  }

  private void sever() {
    Wire wire = network.any();
    if (wire != null) {
      transcript.mark("network", "breaks", wire.address());
      wire.sever();
    }
  }

  private void stall() {
    Wire wire = network.any();
    if (wire != null) {
      transcript.mark("network", "stalls", wire.address());
      wire.stall(1000 * chance.around(STALL_MS));
    }
  }

  private void fill() {
    transcript.mark("disk", "is full", "");
    disk.setFull(true);
    schedule.inMs(chance.around(FULL_MS), () -> disk.setFull(false));
  }
}
