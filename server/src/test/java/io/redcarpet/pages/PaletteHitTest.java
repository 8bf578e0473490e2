package io.redcarpet.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaletteHitTest {

    private static PaletteHit hit(String title, String typed) {
        return PaletteHit.of(new Finder.Hit(title, "", "/", "x"), typed);
    }

    @Test
    void marksTheTypedPartAsTheTitleWritesIt() {
        assertThat(hit("Странджа Логистик", "логи"))
                .extracting(PaletteHit::before, PaletteHit::match, PaletteHit::after)
                .containsExactly("Странджа ", "Логи", "стик");
    }

    @Test
    void marksNothingInAHitThatWasFoundBySomethingElse() {
        assertThat(hit("Oakhurst", "leeds"))
                .extracting(PaletteHit::before, PaletteHit::match, PaletteHit::after)
                .containsExactly("", "", "Oakhurst");
    }
}
