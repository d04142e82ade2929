package suda.simulation.user;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** An account, and what the clients of its owner know of it. */
final class Account {
  static final String PASSWORD = "password";

  private final String name;
  private boolean registered;

  /**
   * @param name the nick of its owner
   */
  Account(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  /** One of the clients could log in to it, or could not. */
  void exists(boolean exists) {
    registered = exists;
  }

  boolean isRegistered() {
    return registered;
  }

  String registering() {
    return "NS REGISTER " + PASSWORD;
  }

  /** What SASL PLAIN asks for. */
  String proof() {
    String words = "\0" + name + "\0" + PASSWORD;
    return Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
  }
}
