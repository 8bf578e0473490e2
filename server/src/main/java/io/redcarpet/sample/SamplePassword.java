package io.redcarpet.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The one password of all sign-ins of one sample installation, kept where only its owner reads. */
public record SamplePassword(String text) {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int IN_GROUP = 4;

    /** The password of this folder; made up the first time. */
    public static SamplePassword in(Path folder) {
        Path file = folder.resolve("sample.password");
        try {
            if (!Files.exists(file) || Files.size(file) == 0) {
                Files.createDirectories(folder);
                Files.deleteIfExists(file);
                Files.createFile(file, ownerOnly(file));
                Files.writeString(file, random(new SecureRandom()));
            }
            return new SamplePassword(Files.readString(file).strip());
        } catch (IOException failed) {
            throw new UncheckedIOException("The password of the sample cannot be kept in " + file, failed);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String random(SecureRandom random) {
        var text = new StringBuilder();
        for (int at = 0; at < GROUPS * IN_GROUP; at++) {
            text.append(at > 0 && at % IN_GROUP == 0 ? "-" : "");
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    /** Tells this password from another without telling it. */
    String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java has no SHA-256: use a standard JDK 25", missing);
        }
    }

    @Override
    public String toString() {
        return "sample password " + fingerprint();
    }
}
