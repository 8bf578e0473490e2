package io.redcarpet.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/** Sends bytes to the server as they are, which no proper client would, and reads what comes back. */
record Wire(int port) {

    private static final int PATIENCE = 30_000;

    /** What came back: its status, its head and its body. */
    record Answer(int status, String head, String body) {

        /** The value of a header; empty when it is missing. */
        String header(String name) {
            var found = Pattern.compile("(?im)^" + name + ": *(.*?)\\r?$").matcher(head);
            return found.find() ? Objects.requireNonNull(found.group(1)) : "";
        }
    }

    Answer send(String head, byte[] body) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE);
            var out = socket.getOutputStream();
            out.write((head + "Content-Length: " + body.length + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            writeAsFarAsItIsTaken(socket, body);
            var all = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(all);
            } catch (IOException cutOff) {
                if (all.size() == 0) {
                    throw cutOff;
                }
            }
            return read(all.toString(StandardCharsets.UTF_8));
        }
    }

    /** A server that refuses a large body need not read it to its end. */
    private static void writeAsFarAsItIsTaken(Socket socket, byte[] body) {
        try {
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
        } catch (IOException refused) {
            return;
        }
    }

    private static Answer read(String text) {
        int end = text.indexOf("\r\n\r\n");
        String head = end < 0 ? text : text.substring(0, end);
        var status = Pattern.compile("^HTTP/1\\.1 (\\d{3})").matcher(head);
        return new Answer(
                status.find() ? Integer.parseInt(Objects.requireNonNull(status.group(1))) : 0,
                head,
                end < 0 ? "" : text.substring(end + 4));
    }
}
