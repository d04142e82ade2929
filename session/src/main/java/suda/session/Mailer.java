package suda.session;

/** Sends letters. Called on the engine thread; never blocks. */
public interface Mailer {

  /** Sends nothing: the operator has set no mail server. */
  Mailer NONE =
      new Mailer() {
        @Override
        public boolean sends() {
          return false;
        }

        @Override
        public boolean send(Letter letter) {
          return false;
        }
      };

  /** Whether letters can be sent at all. */
  boolean sends();

  /**
   * Takes a letter, to be sent soon and tried again for some time; false where too many wait. Who
   * sent it does not learn whether it arrived: the operator does, from the log.
   */
  boolean send(Letter letter);
}
