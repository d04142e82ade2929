package suda.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {
  @Test
  void theHeapIsTheTotalOfTheHistogram() {
    assertThat(
            Memory.heapKb(
                """
                19915:
                 num     #instances         #bytes  class name (module)
                -------------------------------------------------------
                   1:         23456        2345678  [B (java.base@25.0.3)
                Total        123456        7324672
                """))
        .isEqualTo(7153);
  }

  @Test
  void whatIsNoJvmHasNoHeap() {
    assertThat(Memory.heapKb("42:\ncom.sun.tools.attach.AttachNotSupportedException")).isZero();
  }

  @Test
  void growthIsThatOfTheHeapOrOfTheProcessWhicheverGrewMore() {
    Memory before = new Memory(1000, 100);
    assertThat(new Memory(1010, 150).grownKb(before)).isEqualTo(50);
    assertThat(new Memory(1200, 50).grownKb(before)).isEqualTo(200);
  }
}
