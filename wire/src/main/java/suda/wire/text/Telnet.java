package suda.wire.text;

/**
 * Tells telnet's commands from data. Their bytes are read over: Suda negotiates nothing. 0xFF never
 * occurs in UTF-8, so text is not mistaken for telnet.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc854">RFC 854</a>
 */
final class Telnet {
  /** Begins a command. */
  static final byte IAC = (byte) 0xFF;

  /** What a byte is. */
  enum Kind {
    DATA,
    /** Part of a command. */
    IGNORED,
    /** Data, and the 0xFF before it was no command but a malformed byte. */
    IAC_THEN_DATA
  }

  private enum State {
    DATA,
    COMMAND,
    /** The option of WILL, WONT, DO or DONT comes next. */
    OPTION,
    SUBNEGOTIATION,
    COMMAND_IN_SUBNEGOTIATION
  }

  private static final int IAC_VALUE = 0xFF;
  private static final int FIRST_COMMAND = 240;
  private static final int SUBNEGOTIATION_ENDS = 240;
  private static final int SUBNEGOTIATION = 250;

  private final int subnegotiationBytesMax;
  private State state = State.DATA;
  private int subnegotiationBytes;

  /**
   * @param subnegotiationBytesMax ends a subnegotiation without end, which would hide everything
   *     that a person says
   */
  Telnet(int subnegotiationBytesMax) {
    this.subnegotiationBytesMax = subnegotiationBytesMax;
  }

  /** Whether a command has begun that has not ended. */
  boolean speaks() {
    return state != State.DATA;
  }

  /** Takes the next byte, unsigned. */
  Kind next(int value) {
    return switch (state) {
      case DATA -> data(value);
      case COMMAND -> command(value);
      case OPTION -> ignored(State.DATA);
      case SUBNEGOTIATION ->
          within(value == IAC_VALUE ? State.COMMAND_IN_SUBNEGOTIATION : State.SUBNEGOTIATION);
      case COMMAND_IN_SUBNEGOTIATION ->
          within(value == SUBNEGOTIATION_ENDS ? State.DATA : State.SUBNEGOTIATION);
    };
  }

  private Kind data(int value) {
    return value == IAC_VALUE ? ignored(State.COMMAND) : Kind.DATA;
  }

  private Kind command(int value) {
    if (value < FIRST_COMMAND) {
      state = State.DATA;
      return Kind.IAC_THEN_DATA;
    }
    subnegotiationBytes = 0;
    return ignored(afterCommand(value));
  }

  private static State afterCommand(int value) {
    if (value == SUBNEGOTIATION) {
      return State.SUBNEGOTIATION;
    }
    return value > SUBNEGOTIATION && value < IAC_VALUE ? State.OPTION : State.DATA;
  }

  private Kind within(State next) {
    boolean endless = ++subnegotiationBytes > subnegotiationBytesMax;
    return ignored(endless ? State.DATA : next);
  }

  private Kind ignored(State next) {
    state = next;
    return Kind.IGNORED;
  }
}
