package io.redcarpet.signon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final String EMAIL = "maya.lindqvist@firm.example";

    @ParameterizedTest
    @ValueSource(strings = {"four quiet words here", "пет тихи думи тук", "kväll över älven", "x9$Qe7!rT2zu"})
    void takesLongPasswordsOfAnyCharacters(String password) {
        assertThat(PasswordRules.problem(password, EMAIL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "elevenchars"})
    void refusesShortOnes(String password) {
        assertThat(PasswordRules.problem(password, EMAIL)).contains("signon.password.short");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaaaaaaaaaaaaaaa", "maya.lindqvist1", "password123456", "Redcarpet2026", "abababababab"})
    void refusesTheObviousGuess(String password) {
        assertThat(PasswordRules.problem(password, EMAIL)).contains("signon.password.obvious");
    }

    @Test
    void refusesOnesThatAreTooLong() {
        assertThat(PasswordRules.problem("long words ".repeat(20), EMAIL)).contains("signon.password.long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Александра1234", "ivanova-ivanova", "AlexandraIvanova", "ivanovaАлександра"})
    void refusesThePersonsOwnName(String password) {
        assertThat(PasswordRules.problem(password, "Александра Ivanova", "alexandra@firm.example"))
                .contains("signon.password.obvious");
    }
}
