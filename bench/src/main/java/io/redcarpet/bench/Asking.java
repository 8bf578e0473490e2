package io.redcarpet.bench;

import io.redcarpet.bench.Firm.Caller;
import io.redcarpet.bench.Latency.Question;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The questions that callers ask of the pages; each is a new one, and a page without what was asked for is an error. */
enum Asking {
    LIST("client-list") {
        @Override
        Question of(Firm firm, Caller caller, Visitor visitor) {
            var dice = new SplittableRandom(caller.email().hashCode());
            return () -> requireClients(visitor.get("/clients?tier=" + one(TIERS, dice) + "&industry="
                    + one(INDUSTRIES, dice) + "&sort=" + one(ORDERS, dice)));
        }
    },
    PAGE("client-page") {
        @Override
        Question of(Firm firm, Caller caller, Visitor visitor) throws IOException, InterruptedException {
            var dice = new SplittableRandom(caller.email().hashCode());
            var clients = new ArrayList<String>();
            for (String industry : INDUSTRIES) {
                CLIENT.matcher(visitor.get("/clients?industry=" + industry))
                        .results()
                        .map(MatchResult::group)
                        .forEach(clients::add);
            }
            return () -> visitor.get(one(clients, dice));
        }
    },
    SEARCH("name-search") {
        @Override
        Question of(Firm firm, Caller caller, Visitor visitor) {
            var dice = new SplittableRandom(caller.email().hashCode());
            return () -> {
                String name = firm.clientName(firm.clientOf(caller, dice));
                visitor.get("/palette?q=" + Visitor.encoded(Words.mistyped(name, dice)));
            };
        }
    },
    CHECK("duplicate-check") {
        @Override
        Question of(Firm firm, Caller caller, Visitor visitor) {
            var dice = new SplittableRandom(caller.email().hashCode());
            return () -> {
                int client = dice.nextInt(firm.size().clients());
                String name = Words.mistyped(firm.clientName(client), dice);
                visitor.get("/duplicates/check?name=" + Visitor.encoded(name) + "&email=info%40c" + (client + 1)
                        + ".example&phone=%2B4930" + String.format("%08d", client));
            };
        }
    };

    private static final List<String> TIERS = List.of("KEY", "STANDARD", "BASIC");
    private static final List<String> INDUSTRIES = List.of("BANK", "HOSPITAL", "RETAIL", "MANUFACTURING", "ENERGY");
    private static final List<String> ORDERS = List.of("NAME", "NEWEST");
    private static final Pattern CLIENT = Pattern.compile("/clients/[0-9a-f]{8}-[0-9a-f-]{27}(?=\")");

    private final String what;

    Asking(String what) {
        this.what = what;
    }

    String what() {
        return what;
    }

    abstract Question of(Firm firm, Caller caller, Visitor visitor) throws IOException, InterruptedException;

    private static void requireClients(String page) throws IOException {
        if (!CLIENT.matcher(page).find()) {
            throw new IOException("A list without clients: the measurement would be of nothing.");
        }
    }

    private static String one(List<String> words, SplittableRandom dice) {
        return words.get(dice.nextInt(words.size()));
    }
}
