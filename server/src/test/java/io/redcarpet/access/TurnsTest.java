package io.redcarpet.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void nobodyIsKeptOutByThoseWhoKeepTheirTurns() throws InterruptedException {
        var turns = new Turns();
        int taken = 0;
        while (turns.take()) {
            taken++;
        }
        assertThat(taken).isEqualTo(Runtime.getRuntime().availableProcessors() * 2);
        turns.giveBack();
        assertThat(turns.take()).isTrue();
    }
}
