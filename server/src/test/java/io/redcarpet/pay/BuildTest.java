package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import io.redcarpet.engine.earning.Payee;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {

    @TempDir
    private Path folder;

    @Test
    void isKnownOfThisProgram() throws IOException {
        assertThat(Build.of(Payee.class)).isNotBlank().isEqualTo(Build.of(Payee.class));
    }

    @Test
    void isAnotherAfterAClassWasCompiledAgain() throws IOException {
        Path compiled = Files.createDirectories(folder.resolve("a/b")).resolve("C.class");
        Files.writeString(compiled, "one");
        String before = Build.at(folder.toUri().toString());
        Files.setLastModifiedTime(compiled, FileTime.fromMillis(1_000));

        assertThat(Build.at(folder.toUri().toString())).isNotEqualTo(before);
    }

    /** A jar within a jar is replaced with the outer one. */
    @Test
    void isThatOfTheOuterJar() throws IOException {
        Path jar = folder.resolve("redcarpet.jar");
        Files.writeString(jar, "one");
        String alone = Build.at(jar.toUri().toString());

        assertThat(Build.at("jar:nested:" + jar + "/!BOOT-INF/lib/engine.jar!/"))
                .isEqualTo(alone);
        Files.writeString(jar, "other");
        assertThat(Build.at("jar:nested:" + jar + "/!BOOT-INF/lib/engine.jar!/"))
                .isNotEqualTo(alone);
    }
}
