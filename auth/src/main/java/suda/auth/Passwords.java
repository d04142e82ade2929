package suda.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;
import suda.core.event.Credential;
import suda.wire.text.SaslPrep;

/** Makes of passwords what is kept of them, and checks them by it. One thread at a time. */
public final class Passwords {
  public static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private final Cost cost;
  private final Supplier<byte[]> salts;
  private final PhcString nobodys;

  /** Used again each time: what would be garbage by the next password is most of a young heap. */
  private final BlockPool memory;

  /**
   * @param salts gives {@link #SALT_BYTES} bytes, others each time
   */
  public Passwords(Cost cost, Supplier<byte[]> salts) {
    this(
        cost,
        salts,
        new FixedBlockPool(Argon2BytesGenerator.getBlockCount(cost.memoryKib(), cost.lanes())));
  }

  Passwords(Cost cost, Supplier<byte[]> salts, BlockPool memory) {
    this.cost = cost;
    this.salts = salts;
    this.memory = memory;
    this.nobodys = hashed("", new byte[SALT_BYTES]);
  }

  /** With salts that nobody can guess. */
  public static Passwords withRandomSalts(Cost cost) {
    SecureRandom random = new SecureRandom();
    return new Passwords(
        cost,
        () -> {
          byte[] salt = new byte[SALT_BYTES];
          random.nextBytes(salt);
          return salt;
        });
  }

  /**
   * What is to be kept of a password.
   *
   * @throws IllegalArgumentException if the password is empty
   */
  public Credential credential(String password) {
    if (password.isEmpty()) {
      throw new IllegalArgumentException("expected a password, found an empty one");
    }
    String prepared = prepared(password);
    byte[] salt = salts.get();
    ScramKeys keys = ScramKeys.of(prepared, salt, cost.iterations());
    Base64.Encoder base64 = Base64.getEncoder();
    return new Credential(
        hashed(prepared, salts.get()).toString(),
        base64.encodeToString(salt),
        cost.iterations(),
        base64.encodeToString(keys.storedKey()),
        base64.encodeToString(keys.serverKey()));
  }

  /** The hash alone, for configuration files. */
  public String hash(String password) {
    return hashed(prepared(password), salts.get()).toString();
  }

  /**
   * Tells whether {@code kept} was made of {@code password}, in the same time whether or not.
   *
   * @param kept a hash in the PHC string format; null, or one that is none, is checked in vain
   */
  public boolean matches(String password, @Nullable String kept) {
    Optional<PhcString> known = kept == null ? Optional.empty() : PhcString.parse(kept);
    PhcString hash = known.orElse(nobodys);
    boolean same = MessageDigest.isEqual(hash.hash(), again(prepared(password), hash));
    return same && known.isPresent();
  }

  /** Whether a new hash would cost more than this one, or else. */
  public boolean isOutdated(Credential kept) {
    return kept.iterations() != cost.iterations()
        || PhcString.parse(kept.argon2id()).filter(this::isOfThisCost).isEmpty();
  }

  private boolean isOfThisCost(PhcString hash) {
    return hash.memoryKib() == cost.memoryKib()
        && hash.passes() == cost.passes()
        && hash.lanes() == cost.lanes();
  }

  /** Of nothing but characters that are none, the characters themselves. */
  private static String prepared(String password) {
    String prepared = SaslPrep.of(password);
    return prepared.isEmpty() ? password : prepared;
  }

  private PhcString hashed(String password, byte[] salt) {
    PhcString empty =
        new PhcString(cost.memoryKib(), cost.passes(), cost.lanes(), salt, new byte[HASH_BYTES]);
    return new PhcString(
        cost.memoryKib(), cost.passes(), cost.lanes(), salt, again(password, empty));
  }

  private byte[] again(String password, PhcString like) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(like.memoryKib())
            .withIterations(like.passes())
            .withParallelism(like.lanes())
            .withSalt(like.salt())
            .withBlockPool(memory)
            .build());
    byte[] hash = new byte[like.hash().length];
    generator.generateBytes(password.getBytes(UTF_8), hash);
    return hash;
  }
}
