package io.redcarpet.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NamedTest {

    private static final UUID ANN = new UUID(1, 1);
    private static final UUID BOB = new UUID(2, 2);
    private static final UUID OTHER_BOB = new UUID(3, 3);

    private static final Map<UUID, String> NAMES = Map.of(ANN, "Ann", BOB, "Bob", OTHER_BOB, "Bob");

    private static final Named.Among<UUID> EVERYBODY = new Named.Among<>() {
        @Override
        public Optional<UUID> find(UUID id) {
            return NAMES.containsKey(id) ? Optional.of(id) : Optional.empty();
        }

        @Override
        public List<UUID> called(String name) {
            return NAMES.keySet().stream()
                    .filter(id -> nameOf(id).equalsIgnoreCase(name))
                    .toList();
        }

        @Override
        public UUID idOf(UUID id) {
            return id;
        }

        @Override
        public String nameOf(UUID id) {
            return NAMES.getOrDefault(id, "");
        }
    };

    @Test
    void whatWasChosenCountsWhileItsNameStands() {
        assertThat(named(OTHER_BOB, "Bob").value()).isEqualTo(OTHER_BOB);
        assertThat(named(OTHER_BOB, null).value()).isEqualTo(OTHER_BOB);
    }

    @Test
    void whatIsTypedCountsOnceItDiffers() {
        assertThat(named(BOB, " ann ").value()).isEqualTo(ANN);
        assertThat(named(null, "Ann").value()).isEqualTo(ANN);
        assertThat(named(BOB, "").value()).isNull();
        assertThat(named(BOB, "").problems().isEmpty()).isTrue();
    }

    @Test
    void whatNamesNobodyOrSeveralIsSaid() {
        assertThat(named(null, "Carl").problems().at("who").orElseThrow().key()).isEqualTo("pages.choices.unknown");
        assertThat(named(ANN, "Bob").problems().at("who").orElseThrow().key()).isEqualTo("pages.choices.several");
        assertThat(named(ANN, "Bob").text()).isEqualTo("Bob");
    }

    @Test
    void aFieldThatMustNameSomebodySaysSo() {
        assertThat(named(null, null).required("a.key").at("who").orElseThrow().key())
                .isEqualTo("a.key");
        assertThat(named(new UUID(9, 9), null).required("a.key").isEmpty()).isFalse();
        assertThat(named(ANN, null).required("a.key").isEmpty()).isTrue();
    }

    private static Chosen<UUID> named(@Nullable UUID id, @Nullable String typed) {
        return new Named("who", id, typed).among(EVERYBODY);
    }
}
