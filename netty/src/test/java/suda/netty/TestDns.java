package suda.netty;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A DNS server on this machine that knows some names (RFC 1035 section 4). */
final class TestDns implements AutoCloseable {
  private static final int HEADER_BYTES = 12;
  private static final short TO_THE_NAME = (short) 0xC00C;
  private static final int NXDOMAIN = 3;
  private static final int SERVFAIL = 2;

  /** All that was asked, in lower case and with a dot at the end. */
  final List<String> asked = new CopyOnWriteArrayList<>();

  private final Map<String, List<InetAddress>> addresses = new ConcurrentHashMap<>();
  private final DatagramSocket socket;
  private volatile boolean silent;
  private volatile boolean broken;

  TestDns() throws IOException {
    this.socket = new DatagramSocket(new InetSocketAddress("127.0.0.1", 0));
    Thread.ofPlatform().daemon().start(this::serve);
  }

  InetSocketAddress address() {
    return (InetSocketAddress) socket.getLocalSocketAddress();
  }

  void knows(String name, String... answers) {
    addresses.put(name + ".", List.of(answers).stream().map(InetAddress::ofLiteral).toList());
  }

  /** It hears and does not answer. */
  void fallSilent() {
    silent = true;
  }

  /** Whether it answers only that it cannot. */
  void fail(boolean fails) {
    broken = fails;
  }

  private void serve() {
    byte[] bytes = new byte[512];
    try {
      while (true) {
        DatagramPacket question = new DatagramPacket(bytes, bytes.length);
        socket.receive(question);
        answer(question);
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void answer(DatagramPacket question) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(question.getData(), 0, question.getLength());
    short id = in.getShort();
    in.position(HEADER_BYTES);
    String name = name(in);
    int end = in.position() + 4;
    asked.add(name);
    if (silent) {
      return;
    }
    List<InetAddress> found = broken ? List.of() : addresses.getOrDefault(name, List.of());
    int code = broken ? SERVFAIL : found.isEmpty() ? NXDOMAIN : 0;
    ByteBuffer out = ByteBuffer.allocate(512);
    out.putShort(id).putShort((short) (0x8180 | code)).putShort((short) 1);
    out.putShort((short) found.size()).putInt(0);
    out.put(question.getData(), HEADER_BYTES, end - HEADER_BYTES);
    for (InetAddress address : found) {
      out.putShort(TO_THE_NAME).putShort((short) 1).putShort((short) 1).putInt(60);
      out.putShort((short) 4).put(address.getAddress());
    }
    socket.send(new DatagramPacket(out.array(), out.position(), question.getSocketAddress()));
  }

  private static String name(ByteBuffer in) {
    StringBuilder name = new StringBuilder();
    for (int length = in.get(); length > 0; length = in.get()) {
      byte[] label = new byte[length];
      in.get(label);
      name.append(new String(label, US_ASCII)).append('.');
    }
    return name.toString();
  }

  @Override
  public void close() {
    socket.close();
  }
}
