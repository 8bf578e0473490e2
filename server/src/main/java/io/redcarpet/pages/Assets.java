package io.redcarpet.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.webjars.WebJarVersionLocator;

/** The static files, under addresses that change with their content, so that a browser may keep them for ever. */
public final class Assets {

    private static final String VERSION = contentHash();
    private static final WebJarVersionLocator LIBRARIES = new WebJarVersionLocator();

    private Assets() {}

    /** The address of a file of ours. */
    public static String path(String file) {
        return "/static/" + VERSION + "/" + file;
    }

    /** The address of a file of a WebJar. */
    public static String library(String name, String file) {
        return "/webjars/" + name + "/" + LIBRARIES.version(name) + "/" + file;
    }

    static String version() {
        return VERSION;
    }

    private static String contentHash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Resource file : files()) {
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The static files cannot be read", unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Java without SHA-256", impossible);
        }
    }

    private static List<Resource> files() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:static/**"))
                .filter(Resource::isReadable)
                .sorted(Comparator.comparing(Resource::getDescription))
                .toList();
    }
}
