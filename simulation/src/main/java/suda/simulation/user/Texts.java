package suda.simulation.user;

import suda.simulation.time.Chance;

/** What one user says: never the same twice, and nobody else says it. */
final class Texts {
  private static final String FILLER = "말이 많으면 쓸 말이 적다 and so on ";

  private final String author;
  private final Chance chance;

  /** All of one length: what is cut off when a connection breaks must not be another text. */
  private int number = 100;

  Texts(String author, Chance chance) {
    this.author = author;
    this.chance = chance;
  }

  String next() {
    String text = author + "." + ++number;
    return chance.oneIn(6) ? text + " " + FILLER.repeat(1 + chance.below(4)) + "." : text;
  }
}
