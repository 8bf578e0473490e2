package io.redcarpet.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.redcarpet.ServerTest;
import io.redcarpet.access.Caller;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class PairsIT {

    private final Firm firm = new Firm();
    private final Pairs pairs;
    private final Caller maya = firm.executive("Maya");
    private final Caller jonas = firm.executive("Jonas");

    @Autowired
    PairsIT(Pairs pairs) {
        this.pairs = pairs;
    }

    @Test
    void findsTheSameInDifferentWriting() {
        var one = firm.client("Schäfer & Jönsson GmbH & Co. KG", maya);
        var other = firm.client("Schaefer Joensson", maya);
        firm.client("Something Else", maya);
        look(maya);
        assertThat(open(maya)).singleElement().satisfies(pair -> {
            assertThat(List.of(pair.oneId(), pair.otherId())).containsExactlyInAnyOrder(one, other);
            assertThat(pair.reasons()).containsExactly(Reason.SAME_NAME);
        });
    }

    @Test
    void findsTheSameByMailWebsiteAndContact() {
        String tail = UUID.randomUUID() + ".example";
        var one = firm.client("Alfa Bicycles", maya);
        var other = firm.client("Alfa Bicycle Trading", maya);
        firm.set(one, "website", "https://www." + tail);
        firm.set(other, "website", "http://" + tail + "/shop");
        firm.contact(one, "Kim", "kim@" + tail);
        firm.contact(other, "Kim", "kim@" + tail);
        look(maya);
        assertThat(open(maya))
                .singleElement()
                .satisfies(pair -> assertThat(pair.reasons()).contains(Reason.SAME_DOMAIN, Reason.SAME_CONTACT));
    }

    @Test
    void aPairIsShownToThoseWhoSeeBoth() {
        firm.client("Zwillingswerke Nord", maya);
        firm.client("Nord Zwillingswerke", jonas);
        firm.owner()
                .sql("select duplicates.look_for_pairs()")
                .query(Integer.class)
                .single();
        assertThat(open(maya)).isEmpty();
        assertThat(open(jonas)).isEmpty();
    }

    @Test
    void whatWasSaidToBeTwoIsNotBroughtUpAgain() {
        firm.client("Kaffeehaus Zentral", maya);
        firm.client("Zentral Kaffeehaus", maya);
        look(maya);
        var pair = open(maya).getFirst().id();
        assertThat(Firm.as(jonas, () -> pairs.keepApart(pair))).isFalse();
        assertThat(Firm.as(maya, () -> pairs.keepApart(pair))).isTrue();
        look(maya);
        assertThat(open(maya)).isEmpty();
        assertThat(Firm.as(maya, () -> pairs.bringBack(pair))).isTrue();
        assertThat(open(maya)).hasSize(1);
    }

    private void look(Caller caller) {
        Firm.as(caller, pairs::look);
    }

    private List<Pair> open(Caller caller) {
        return Firm.as(caller, () -> pairs.open(10));
    }
}
