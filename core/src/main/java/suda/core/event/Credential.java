package suda.core.event;

/**
 * What is kept of an account's password: enough to check it, not to tell it.
 *
 * @param argon2id the hash with its parameters and salt, in the PHC string format
 * @param salt of SCRAM-SHA-256, in base 64, as are the keys (RFC 5802 §3)
 * @param iterations of SCRAM-SHA-256
 */
public record Credential(
    String argon2id, String salt, int iterations, String storedKey, String serverKey) {}
