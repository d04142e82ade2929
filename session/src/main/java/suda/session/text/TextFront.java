package suda.session.text;

import java.time.ZoneId;
import suda.session.Context;
import suda.session.Front;
import suda.session.Session;

/**
 * The plain-text protocol.
 *
 * @param zone in which the times of earlier messages are shown
 */
public record TextFront(ZoneId zone) implements Front<TextInput> {

  @Override
  public Session<TextInput> begin(Context context) {
    return new TextSession(context, zone);
  }
}
