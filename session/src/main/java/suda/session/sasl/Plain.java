package suda.session.sasl;

import java.util.List;

/**
 * A name and a password, as they are.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4616">RFC 4616</a>
 */
public record Plain() implements Mechanism {

  @Override
  public Step take(byte[] response) {
    List<String> fields = Fields.three(response);
    if (fields == null
        || Fields.withoutDevice(fields.get(1)).isEmpty()
        || fields.get(2).isEmpty()
        || !Fields.areOne(fields.get(0), fields.get(1))) {
      return new Step.Failed();
    }
    return new Step.CheckPassword(Fields.withoutDevice(fields.get(1)), fields.get(2));
  }
}
