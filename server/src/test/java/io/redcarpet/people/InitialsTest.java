package io.redcarpet.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {

    @ParameterizedTest
    @CsvSource({
        "Anna Berg, AB",
        "anna maria berg, AB",
        "Åsa Öberg, ÅÖ",
        "Иван Петров, ИП",
        "Cher, C",
        "X, X",
        "E\u0301mile Zola, E\u0301Z",
        "👩‍💻 Dev, 👩‍💻D"
    })
    void areTheFirstLettersAsReadersSeeThem(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }
}
