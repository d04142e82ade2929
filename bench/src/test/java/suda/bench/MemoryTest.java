package suda.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {
  @Test
  void bothGenerationsOfTheSerialCollectorAreTheHeap() {
    assertThat(
            Memory.heapKb(
                """
                19915:
                DefNew     total 22144K, used 335K [0x0000000687400000, 0x0000000688c00000)
                 eden space 19712K,   1% used [0x0000000687400000, 0x0000000687453d80)
                Tenured    total 362496K, used 6818K [0x0000000688c00000, 0x000000069ee00000)
                 the  space 362496K,   1% used [0x0000000688c00000, 0x00000006892a8b80)
                 Metaspace       used 8945K, committed 9088K, reserved 1114112K
                """))
        .isEqualTo(7153);
    assertThat(
            Memory.heapKb(
                """
                 def new generation   total 78656K, used 18478K [0x00000000f0000000)
                 tenured generation   total 174784K, used 2K [0x00000000f5550000)
                """))
        .isEqualTo(18_480);
  }

  @Test
  void otherCollectorsHeapsAreKnownToo() {
    assertThat(Memory.heapKb(" garbage-first heap   total 262144K, used 5791K [0x0)\n"))
        .isEqualTo(5791);
    assertThat(Memory.heapKb(" ZHeap           used 18M, capacity 256M, max capacity 256M\n"))
        .isEqualTo(18 << 10);
    assertThat(Memory.heapKb("42:\ncom.sun.tools.attach.AttachNotSupportedException")).isZero();
  }

  @Test
  void growthIsThatOfTheHeapOrOfTheProcessWhicheverGrewMore() {
    Memory before = new Memory(1000, 100);
    assertThat(new Memory(1010, 150).grownKb(before)).isEqualTo(50);
    assertThat(new Memory(1200, 50).grownKb(before)).isEqualTo(200);
  }
}
