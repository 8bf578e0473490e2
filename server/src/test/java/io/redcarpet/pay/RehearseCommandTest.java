package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearseCommandTest {

    @TempDir
    private Path folder;

    /** A build keeps what it learned only after this word; without it every later run is slow, and nobody is told. */
    @Test
    void saysThatItHasRehearsed() {
        Answer answer = Answer.to("rehearse", "--out", folder.toString());

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("Rehearsed");
        assertThat(folder.resolve("out/because.jsonl")).isNotEmptyFile();
    }
}
