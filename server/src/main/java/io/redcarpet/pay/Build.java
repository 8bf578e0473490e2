package io.redcarpet.pay;

import java.io.IOException;
import java.net.URI;
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
        return source == null || source.getLocation() == null
                ? ""
                : at(source.getLocation().toString());
    }

    /**
     * What lies at a place.
     *
     * @param url of a jar or of a folder, or of a jar within one as Spring Boot writes it, {@code jar:nested:/outer.jar/!inner.jar!/}
     */
    static String at(String url) throws IOException {
        Path file = file(url);
        if (Files.isRegularFile(file)) {
            return told(file);
        }
        try (Stream<Path> all = Files.walk(file)) {
            List<Path> classes = all.filter(Files::isRegularFile).sorted().toList();
            return told(classes);
        }
    }

    /** The outermost file, which another build replaces. */
    private static Path file(String url) {
        int within = url.indexOf(WITHIN);
        if (within < 0) {
            return Path.of(URI.create(url));
        }
        String path = url.substring(within + WITHIN.length());
        return Path.of(URI.create("file:" + path.substring(0, path.indexOf("/!"))));
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
