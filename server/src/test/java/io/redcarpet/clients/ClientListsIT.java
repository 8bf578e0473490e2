package io.redcarpet.clients;

import static io.redcarpet.clients.SmallFirm.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.redcarpet.ServerTest;
import io.redcarpet.access.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class ClientListsIT {

    private static final String[] WORDS = {"Åberg", "äpple", "Zeta", "Иванов", "alpha", "Öst", "ALPHA"};

    private SmallFirm house;
    private final Random random = new Random(20260214);

    @Autowired
    private Clients clients;

    @Autowired
    private ClientLists lists;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void found() {
        house = new SmallFirm();
    }

    /** Both shapes, each way through each list, by slices of any size: the same rows in the same order. */
    @Test
    void narrowAndWideListsHaveEqualRows() {
        for (int number = 0; number < 60; number++) {
            var executive = random.nextBoolean() ? house.ann : house.bob;
            as(executive, () -> clients.create(anyone(), any(LifeCycle.class), executive.person()));
        }
        for (int attempt = 0; attempt < 40; attempt++) {
            var caller =
                    List.of(house.ann, house.bob, house.manager, house.chief).get(random.nextInt(4));
            var filter = anyFilter();
            var order = any(ClientOrder.class);
            int limit = 1 + random.nextInt(20);
            var narrow = walk(caller, filter, order, limit, true);
            var wide = walk(caller, filter, order, limit, false);
            assertThat(narrow).as("%s %s by %d", filter, order, limit).isEqualTo(wide);
            assertThat(narrow).doesNotHaveDuplicates();
        }
    }

    /** To the end and back again. */
    private List<ClientRow> walk(Caller caller, ClientFilter filter, ClientOrder order, int limit, boolean narrow) {
        var there = new ArrayList<ClientRow>();
        @Nullable Cursor from = null;
        ClientSlice slice;
        do {
            slice = slice(caller, filter, order, from, limit, narrow);
            there.addAll(slice.rows());
            from = slice.next();
        } while (from != null);
        var back = new ArrayList<>(slice.rows());
        while (slice.previous() != null) {
            slice = slice(caller, filter, order, slice.previous(), limit, narrow);
            back.addAll(0, slice.rows());
        }
        assertThat(back).isEqualTo(there);
        return there;
    }

    private ClientSlice slice(
            Caller caller, ClientFilter filter, ClientOrder order, @Nullable Cursor from, int limit, boolean narrow) {
        return as(
                caller,
                () -> Objects.requireNonNull(new TransactionTemplate(transactions)
                        .execute(_ -> lists.slice(filter, order, from, limit, narrow))));
    }

    private ClientDetails anyone() {
        var plain = ClientDetails.named(any(ClientKind.class), WORDS[random.nextInt(WORDS.length)] + random.nextInt(9));
        return new ClientDetails(
                plain.kind(),
                plain.name(),
                any(Industry.class),
                any(Tier.class),
                "",
                any(Qualification.class),
                "",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "",
                null,
                false);
    }

    private ClientFilter anyFilter() {
        return new ClientFilter(
                random.nextInt(4) == 0 ? "alp" : "",
                perhaps(LifeCycle.class),
                perhaps(Tier.class),
                perhaps(Industry.class),
                perhaps(Qualification.class),
                perhaps(ClientKind.class),
                random.nextInt(4) == 0 ? house.ann.person() : null);
    }

    private <E extends Enum<E>> @Nullable E perhaps(Class<E> words) {
        return random.nextInt(3) == 0 ? any(words) : null;
    }

    private <E extends Enum<E>> E any(Class<E> words) {
        var all = Objects.requireNonNull(words.getEnumConstants());
        return all[random.nextInt(all.length)];
    }

    /** Whole words, ends, middles, beginnings, and parts that reach over several words, of every writing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zwölfender Volksbank Nord",
                "Zufriedenheit O'Neill & Söhne GmbH",
                "Цветан Банкова Къща",
                "Zz Q B"
            })
    void aClientIsFoundByEveryPartOfItsName(String name) {
        var id = annsClient(name);
        String said = name.replaceAll(" GmbH$", "").replaceAll("'", "");
        for (int begin = 0; begin < said.length(); begin++) {
            for (int end = begin + 3; end <= said.length(); end++) {
                String part = said.substring(begin, end).strip();
                if (part.codePoints().filter(Character::isLetter).count() > 2) {
                    assertThat(found(part)).as(part).contains(id);
                }
            }
        }
    }

    @Test
    void aTextThatNoNameContainsFindsNothing() {
        annsClient("Zweitausend Volksbanken");
        assertThat(found("zweitausen volks")).isEmpty();
        assertThat(found("nvolks")).isEmpty();
        assertThat(found("volksbanken zweitausend")).isEmpty();
        assertThat(found("%")).isEqualTo(found(""));
        assertThat(found("qxjqxj")).isEmpty();
    }

    /** Two letters begin a word. */
    @Test
    void shortTextsAreFoundAtTheBeginningOfWords() {
        var id = annsClient("Xylophon Qvist");
        assertThat(found("xy")).contains(id);
        assertThat(found("q")).contains(id);
        assertThat(found("yl")).doesNotContain(id);
    }

    private List<ClientId> found(String text) {
        return as(house.ann, () -> clients.slice(ClientFilter.named(text), ClientOrder.NAME, null, 1000))
                .rows()
                .stream()
                .map(ClientRow::id)
                .toList();
    }

    private ClientId annsClient(String name) {
        return as(
                house.ann,
                () -> clients.create(
                        ClientDetails.named(ClientKind.CORPORATE, name), LifeCycle.CLIENT, house.ann.person()));
    }

    @Test
    void aForgedCursorIsNoCursor() {
        assertThat(Cursor.of("")).isEmpty();
        assertThat(Cursor.of("///")).isEmpty();
        assertThat(Cursor.of("aGVsbG8")).isEmpty();
        var real = new Cursor("Ärger", UUID.randomUUID(), true);
        assertThat(Cursor.of(real.token())).contains(real);
    }
}
