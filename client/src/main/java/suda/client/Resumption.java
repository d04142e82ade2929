package suda.client;

import org.jspecify.annotations.Nullable;
import suda.wire.irc.Message;

/**
 * The way back into a session whose connection broke: its token, and how far we have come. Source:
 * docs/protocol/resume.md. Under the client's lock.
 */
final class Resumption {
  private static final String POSITION_TAG = "suda.chat/position";
  private static final String FROM_NOW = "*";

  /** How far the way back is gone on this connection. */
  private enum Phase {
    /** It was not begun, has failed, or is over. */
    NONE,
    ASKED,
    /** The session is ours again; what was missed comes. */
    REPLAYING
  }

  private @Nullable String token;
  private String position = FROM_NOW;
  private String asked = FROM_NOW;
  private String nickThere = "";
  private String nickBefore = "";
  private String nickNow = "";
  private Phase phase = Phase.NONE;

  /** A new connection. */
  void opened() {
    phase = Phase.NONE;
  }

  /** Whether there is a session to come back to, as far as we know. */
  boolean isPossible() {
    return token != null;
  }

  boolean isAsked() {
    return phase == Phase.ASKED;
  }

  boolean isReplaying() {
    return phase == Phase.REPLAYING;
  }

  /** Whether nothing is replayed, because what came after our position is gone. */
  boolean isFromNow() {
    return asked.equals(FROM_NOW);
  }

  /** The key to the session we are in. */
  void learn(String secret) {
    token = secret;
  }

  /** That session is over. */
  void forget() {
    token = null;
    position = FROM_NOW;
  }

  /**
   * All of {@code message} is taken in: what it is the last line of has wholly happened here.
   *
   * @param nick that we have now
   */
  void took(Message message, String nick) {
    String tag = message.tag(POSITION_TAG);
    if (tag != null && !tag.isEmpty()) {
      position = tag;
      nickThere = nick;
    }
  }

  /**
   * The line that asks for the session. Whatever nick was tried meanwhile, in vain, to begin
   * another: in this one we are who we were.
   */
  Message request() {
    phase = Phase.ASKED;
    asked = position;
    nickBefore = nickThere;
    return Message.of("RESUME", String.valueOf(token), position);
  }

  /**
   * The server refuses.
   *
   * @return whether it is worth asking once more, for the session without what was missed
   */
  boolean refused(String code) {
    boolean positionOnly = code.equals("INVALID_POSITION") || code.equals("POSITION_TOO_OLD");
    boolean again = positionOnly && !isFromNow();
    phase = Phase.NONE;
    position = FROM_NOW;
    token = again ? token : null;
    return again;
  }

  /**
   * The session is ours again.
   *
   * @param nick that we have in it now
   */
  void succeeded(String nick) {
    phase = Phase.REPLAYING;
    nickNow = nick;
  }

  void caughtUp() {
    phase = Phase.NONE;
  }

  /** The nick as of the position from which is replayed. */
  String nickBefore() {
    return nickBefore;
  }

  /** The nick as of the moment the session became ours again. */
  String nickNow() {
    return nickNow;
  }
}
