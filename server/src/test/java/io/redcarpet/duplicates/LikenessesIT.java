package io.redcarpet.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.redcarpet.ServerTest;
import io.redcarpet.access.Caller;
import io.redcarpet.access.Role;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class LikenessesIT {

    private final Firm firm = new Firm();
    private final Likenesses likenesses;
    private final Caller maya = firm.executive("Maya Lindqvist");
    private final Caller jonas = firm.executive("Jonas Weber");

    @Autowired
    LikenessesIT(Likenesses likenesses) {
        this.likenesses = likenesses;
    }

    @ParameterizedTest
    @CsvSource({
        "Schäfer & Jönsson GmbH & Co. KG, schaefer jonsson, SAME_NAME",
        "Димитров Транс ЕООД, dimitrov trans, SAME_NAME",
        "Димитров Транс ЕООД, Dimitrow Trans, SIMILAR_NAME",
        "Wagenhuber Logistik GmbH, Logistik Wagenhuber AG, SAME_NAME",
        "Wagenhuber Logistik GmbH, Wagenhubr Logistik, SIMILAR_NAME"
    })
    void warnsOfTheSameName(String kept, String typed, Reason reason) {
        var client = firm.client(kept, maya);
        assertThat(seenBy(maya, typed("name", typed)))
                .filteredOn(like -> client.equals(like.clientId()))
                .singleElement()
                .satisfies(like -> assertThat(like.reasons()).containsExactly(reason));
    }

    @Test
    void warnsOfTheSameAddressesWhateverTheName() {
        String tail = UUID.randomUUID().toString();
        var client = firm.client("Ostrava Instruments " + tail, maya);
        firm.set(client, "email", "info@" + tail + ".example");
        firm.set(client, "website", "https://www." + tail + ".example/en");
        firm.contact(client, "Jana", "jana@elsewhere-" + tail + ".example");
        assertThat(seenBy(maya, typed("email", "INFO@" + tail.toUpperCase(Locale.ROOT) + ".example")))
                .singleElement()
                .satisfies(like -> assertThat(like.reasons()).contains(Reason.SAME_EMAIL));
        assertThat(seenBy(maya, typed("website", "http://" + tail + ".example")))
                .singleElement()
                .satisfies(like -> assertThat(like.reasons()).containsExactly(Reason.SAME_DOMAIN));
        assertThat(seenBy(maya, typed("email", "jana@elsewhere-" + tail + ".example")))
                .singleElement()
                .satisfies(like -> assertThat(like.reasons()).containsExactly(Reason.SAME_EMAIL));
    }

    @Test
    void ofAClientOfOthersTellsOnlyWhomToAsk() {
        String word = "Zqu" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "holm";
        firm.client(word + " Maskin AB", jonas);
        var told = seenBy(maya, typed("name", word + " maskin"));
        assertThat(told).singleElement().satisfies(like -> {
            assertThat(like.isSeen()).isFalse();
            assertThat(like.ownerName()).isEqualTo("Jonas Weber");
            assertThat(like.name()).isNull();
            assertThat(like.lifeCycle()).isNull();
            assertThat(like.reasons()).isEmpty();
            assertThat(like.score()).isZero();
        });
        assertThat(seenBy(firm.person("Ada", Role.ADMINISTRATOR, null), typed("name", word + " maskin")))
                .singleElement()
                .satisfies(like -> assertThat(like.isSeen()).isTrue());
    }

    @Test
    void sharedMailProvidersSayNothing() {
        var client = firm.client("Person With A Free Mailbox " + UUID.randomUUID(), maya);
        firm.set(client, "website", "https://gmail.com");
        assertThat(seenBy(maya, typed("email", UUID.randomUUID() + "@gmail.com")))
                .isEmpty();
    }

    @Test
    void theClientBeingChangedIsNotItsOwnDuplicate() {
        var client = firm.client("Selbstvergleich Werke " + UUID.randomUUID(), maya);
        var form = new DuplicateForm("Selbstvergleich Werke", "", "", "", "CORPORATE", client);
        assertThat(seenBy(maya, form)).noneMatch(like -> client.equals(like.clientId()));
    }

    private List<Likeness> seenBy(Caller caller, DuplicateForm form) {
        return Firm.as(caller, () -> likenesses.of(form));
    }

    private static DuplicateForm typed(String field, String value) {
        return new DuplicateForm(
                field.equals("name") ? value : "",
                field.equals("email") ? value : "",
                field.equals("website") ? value : "",
                "",
                "CORPORATE",
                null);
    }
}
