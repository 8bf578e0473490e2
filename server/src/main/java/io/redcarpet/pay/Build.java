package io.redcarpet.pay;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Tells builds of the program apart: another may calculate otherwise, whatever it calls itself. */
final class Build {

    private static final String WITHIN = "nested:";

    private Build() {}

    /** The size and age of what a part of the program was loaded from: a jar, a jar within one, or a folder of classes. */
    static String of(Class<?> part) throws IOException {
        var source = part.getProtectionDomain().getCodeSource();
        URL place = source == null ? null : source.getLocation();
        if (place == null) {
            return "";
        }
        Path file = file(place);
        if (Files.isRegularFile(file)) {
            return told(file);
        }
        try (Stream<Path> all = Files.walk(file)) {
            List<Path> classes = all.filter(Files::isRegularFile).sorted().toList();
            return told(classes);
        }
    }

    /** The outermost file, which another build replaces. */
    private static Path file(URL place) {
        String text = place.toString();
        int within = text.indexOf(WITHIN);
        if (within < 0) {
            return Path.of(URI.create(text));
        }
        String path = text.substring(within + WITHIN.length());
        return Path.of(path.substring(0, path.indexOf("/!")));
    }

    private static String told(List<Path> files) throws IOException {
        var all = new StringBuilder();
        for (Path file : files) {
            all.append(told(file)).append(' ');
        }
        return all.toString();
    }

    private static String told(Path file) throws IOException {
        return Files.size(file) + " " + Files.getLastModifiedTime(file);
    }
}
