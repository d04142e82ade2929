package suda.session.sasl;

/**
 * The certificate that the client has shown already.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4422#appendix-A">RFC 4422, appendix A</a>
 */
public record External() implements Mechanism {

  @Override
  public Step take(byte[] response) {
    String account = Fields.text(response);
    return account == null || account.indexOf('\0') >= 0
        ? new Step.Failed()
        : new Step.CheckCertificate(Fields.withoutDevice(account));
  }
}
