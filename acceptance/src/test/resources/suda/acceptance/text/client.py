"""What one writes after a first hour with sockets: no line ends, no framing, one thread to read."""
import socket
import sys
import threading

chat = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
chat.connect(("127.0.0.1", int(sys.argv[1])))


def receive():
    while True:
        data = chat.recv(1024)
        if not data:
            print("disconnected", flush=True)
            break
        print(data.decode("utf-8"), flush=True)


threading.Thread(target=receive, daemon=True).start()
for line in sys.stdin:
    message = line.rstrip("\n")
    chat.send(message.encode("utf-8"))
    if message == "quit":
        break
threading.enumerate()[-1].join()
chat.close()
