package io.redcarpet.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A firm that does not exist, always the same one for a size. One vice president leads four directors, each of them four
 * regions, each region eight teams; everybody else is an account executive, with an equal share of the clients.
 */
record Firm(Size size) {

    static final String ADMINISTRATOR = "administrator@bench.example";

    private static final int DIRECTORS = 4;
    private static final int REGIONS = 16;
    private static final int TEAMS = 128;
    private static final int FIRST_DIRECTOR = 1;
    private static final int FIRST_REGION = FIRST_DIRECTOR + DIRECTORS;
    private static final int FIRST_TEAM = FIRST_REGION + REGIONS;
    private static final int FIRST_EXECUTIVE = FIRST_TEAM + TEAMS;

    private static final List<String> TIERS = List.of("RED_CARPET", "KEY", "KEY", "STANDARD", "STANDARD", "BASIC");
    private static final List<String> STATES = List.of("CLIENT", "CLIENT", "CLIENT", "PROSPECT", "FORMER");
    private static final List<String> INDUSTRIES = List.of("BANK", "HOSPITAL", "RETAIL", "MANUFACTURING", "ENERGY");

    /**
     * Somebody whose work is measured.
     *
     * @param executive the first account executive whose clients they see
     * @param teams of how many teams they see the clients; 0 for an account executive, who sees their own
     */
    record Caller(String email, int executive, int teams) {}

    /** Eight callers from each level of the firm, half of them account executives. */
    List<Caller> callers() {
        return List.of(
                new Caller(email(FIRST_EXECUTIVE), 0, 0),
                new Caller(email(FIRST_EXECUTIVE + 1), 1, 0),
                new Caller(email(FIRST_EXECUTIVE + 2), 2, 0),
                new Caller(email(FIRST_EXECUTIVE + 3), 3, 0),
                new Caller(email(FIRST_TEAM), 0, 1),
                new Caller(email(FIRST_REGION), 0, TEAMS / REGIONS),
                new Caller(email(FIRST_DIRECTOR), 0, TEAMS / DIRECTORS),
                new Caller(ADMINISTRATOR, 0, TEAMS));
    }

    /** A client that the caller may see. */
    int clientOf(Caller caller, SplittableRandom dice) {
        int executive = caller.teams() == 0
                ? caller.executive()
                : dice.nextInt(caller.teams()) + TEAMS * dice.nextInt(executives() / TEAMS);
        return executive + executives() * dice.nextInt(size.clients() / executives());
    }

    String clientName(int client) {
        return Words.firm(client);
    }

    private int executives() {
        return size.people() - 1 - FIRST_EXECUTIVE;
    }

    private static String email(int person) {
        return "person" + person + "@bench.example";
    }

    private static String managerOf(int person) {
        if (person == 0) {
            return "";
        }
        if (person < FIRST_REGION) {
            return "P0";
        }
        if (person < FIRST_TEAM) {
            return "P" + (FIRST_DIRECTOR + (person - FIRST_REGION) / (REGIONS / DIRECTORS));
        }
        return person < FIRST_EXECUTIVE
                ? "P" + (FIRST_REGION + (person - FIRST_TEAM) / (TEAMS / REGIONS))
                : "P" + (FIRST_TEAM + (person - FIRST_EXECUTIVE) % TEAMS);
    }

    Path people(Path folder) throws IOException {
        return write(folder, "people.csv", "external_id,name,email,roles,manager_external_id,reports_from", out -> {
            for (int person = 0; person < size.people() - 1; person++) {
                out.printf(
                        "P%d,%s,%s,%s,%s,%s%n",
                        person,
                        Words.person(person),
                        email(person),
                        person < FIRST_EXECUTIVE ? "MANAGER" : "ACCOUNT_EXECUTIVE",
                        managerOf(person),
                        person == 0 ? "" : "2020-01-01");
            }
        });
    }

    /** A file of clients, numbered from the first to before the last. */
    Path clients(Path folder, int from, int to) throws IOException {
        String head = "external_id,kind,life_cycle,name,industry,tier,owner_external_id,owner_from,source,phone,email,"
                + "website,street,city,postal_code,country,employees,founded";
        return write(folder, "clients.csv", head, out -> {
            for (int client = from; client < to; client++) {
                writeClient(out, client);
            }
        });
    }

    private void writeClient(PrintWriter out, int client) {
        var dice = new SplittableRandom(client * 31L);
        out.printf(
                "C%d,CORPORATE,%s,%s,%s,%s,P%d,2024-01-01,LIST,+4930%08d,office@c%d.example,https://c%d.example,"
                        + "Hauptstraße %d,Berlin,%05d,DE,%d,%d%n",
                client,
                STATES.get(dice.nextInt(STATES.size())),
                clientName(client),
                INDUSTRIES.get(dice.nextInt(INDUSTRIES.size())),
                TIERS.get(dice.nextInt(TIERS.size())),
                FIRST_EXECUTIVE + client % executives(),
                client,
                client,
                client,
                1 + client % 300,
                10_000 + client % 80_000,
                1 + dice.nextInt(5_000),
                1900 + dice.nextInt(120));
    }

    Path contacts(Path folder) throws IOException {
        return write(folder, "contacts.csv", "external_id,client_external_id,name,email,phone,title", out -> {
            for (int contact = 0; contact < size.contacts(); contact++) {
                out.printf(
                        "K%d,C%d,%s,k%d@c%d.example,+4940%08d,Purchasing%n",
                        contact, contact / 2, Words.person(contact * 7L), contact, contact / 2, contact);
            }
        });
    }

    /** Writes the rows of a file. */
    private interface Rows {
        void write(PrintWriter out);
    }

    private static Path write(Path folder, String name, String head, Rows rows) throws IOException {
        Path file = folder.resolve(name);
        try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println(head);
            rows.write(out);
        }
        return file;
    }
}
