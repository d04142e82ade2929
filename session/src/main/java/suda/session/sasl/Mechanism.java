package suda.session.sasl;

/**
 * An exchange in which a client proves who it is. In all of ours the client speaks first.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4422">RFC 4422</a>
 */
public sealed interface Mechanism permits Plain, External, Scram, OauthBearer, Ircv3Bearer {

  /** Takes what the client says: its first message, or its answer to a challenge. */
  Step take(byte[] response);
}
