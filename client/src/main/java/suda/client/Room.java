package suda.client;

import java.util.List;

/**
 * A room this client is in, as it was at one moment. While the connection is lost: as it was last.
 *
 * @param topic empty if there is none
 * @param members in the order they were heard of
 */
public record Room(String name, String topic, List<Member> members) {

  public Room {
    members = List.copyOf(members);
  }
}
