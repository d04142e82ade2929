package suda.acceptance.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import suda.acceptance.TestSocket;

/** Reads what was said in the lobby, from a running server, on from where it stopped reading. */
public final class LobbyHistory {
  private static final Pattern LINE =
      Pattern.compile("@\\S*\\bmsgid=([^; ]+)\\S* :\\S+ PRIVMSG #lobby :(.*)");

  private String position = "timestamp=1970-01-01T00:00:00.000Z";

  public List<String> readOn(int port) throws Exception {
    List<String> said = new ArrayList<>();
    try (TestSocket reader =
        TestSocket.irc(port, "historian", "batch message-tags draft/chathistory")) {
      while (readPage(reader, said)) {
        // Until there is no more.
      }
    }
    return said;
  }

  private boolean readPage(TestSocket reader, List<String> into) throws Exception {
    reader.send("CHATHISTORY AFTER #lobby " + position + " 200");
    int before = into.size();
    for (String line : reader.awaitLine(l -> l.matches("(@\\S+ )?:\\S+ BATCH -.*"))) {
      Matcher message = LINE.matcher(line);
      if (message.matches()) {
        position = "msgid=" + message.group(1);
        into.add(message.group(2));
      }
    }
    return into.size() > before;
  }
}
