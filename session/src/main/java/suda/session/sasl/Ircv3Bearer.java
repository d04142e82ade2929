package suda.session.sasl;

import java.util.List;

/**
 * A bearer token and what kind it is: {@code account NUL jwt NUL token}. Ergo has it, and clients
 * for it; no document yet.
 */
public record Ircv3Bearer() implements Mechanism {
  private static final String JSON_WEB_TOKEN = "jwt";

  @Override
  public Step take(byte[] response) {
    List<String> fields = Fields.three(response);
    if (fields == null || !fields.get(1).equals(JSON_WEB_TOKEN) || fields.get(2).isEmpty()) {
      return new Step.Failed();
    }
    return new Step.CheckToken(fields.get(2), Fields.withoutDevice(fields.get(0)), new byte[0]);
  }
}
