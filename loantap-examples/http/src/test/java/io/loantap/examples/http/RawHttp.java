package io.loantap.examples.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** HTTP by hand, for requests that no client would send. */
final class RawHttp {
  private RawHttp() {}

  /** Status of the answer to these bytes; 0 if the connection was closed without one. */
  static int status(int port, byte[] request, boolean halfClose) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(15_000);
      try {
        OutputStream output = socket.getOutputStream();
        output.write(request);
        output.flush();
        if (halfClose) {
          socket.shutdownOutput();
        }
      } catch (IOException e) {
        // The service may answer and close before it has read all; its answer may still come.
      }
      return status(socket);
    }
  }

  static int status(Socket socket) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      InputStream input = socket.getInputStream();
      for (int next = input.read(); next >= 0 && next != '\n'; next = input.read()) {
        line.write(next);
      }
    } catch (SocketTimeoutException e) {
      return -1;
    } catch (IOException e) {
      return 0;
    }
    String[] parts = line.toString(StandardCharsets.ISO_8859_1).split(" ", -1);
    return parts.length < 2 ? 0 : Integer.parseInt(parts[1].strip());
  }

  static byte[] post(String path, byte[] body, String... headers) {
    String head =
        "POST "
            + path
            + " HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length
            + "\r\n"
            + String.join("", headers)
            + "Connection: close\r\n\r\n";
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
    request.writeBytes(body);
    return request.toByteArray();
  }
}
