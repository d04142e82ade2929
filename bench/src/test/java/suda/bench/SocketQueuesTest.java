package suda.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SocketQueuesTest {
  /** Port 9999 is 270F. What clients send, and what others talk about, does not count. */
  @Test
  void whatTheServerSentAndNobodyReadIsCountedAtBothEnds() {
    List<String> table =
        List.of(
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt",
            "   0: 0100007F:270F 0100007F:C001 01 00001000:00000007 00:00000000 00000000",
            "   1: 0100007F:C001 0100007F:270F 01 00000009:00000200 00:00000000 00000000",
            "   2: 0100007F:1F90 0100007F:C002 01 00FF0000:00FF0000 00:00000000 00000000");
    assertThat(SocketQueues.bytes(table, 9999)).isEqualTo(0x1000 + 0x200);
  }
}
