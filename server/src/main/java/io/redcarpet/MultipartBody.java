package io.redcarpet;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A form with a file, as a browser would send it; the file is streamed and never whole in memory. */
final class MultipartBody {

    private final String border = UUID.randomUUID().toString();
    private final StringBuilder fields = new StringBuilder();

    String border() {
        return border;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + border;
    }

    /** Adds a field; one without a value is left out. */
    MultipartBody field(String name, @Nullable String value) {
        if (value != null) {
            fields.append("--")
                    .append(border)
                    .append("\r\nContent-Disposition: form-data; name=\"")
                    .append(name)
                    .append("\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n")
                    .append(value)
                    .append("\r\n");
        }
        return this;
    }

    BodyPublisher with(Path file) throws FileNotFoundException {
        String head = fields + "--" + border + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + String.valueOf(file.getFileName()).replaceAll("[\"\\r\\n]", "_")
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return BodyPublishers.concat(
                BodyPublishers.ofString(head, StandardCharsets.UTF_8),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + border + "--\r\n"));
    }
}
