import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes the people, quotas and transactions of a pay run from the files of AdventureWorks. What it decides, and why, is
 * told in docs/guide/adventureworks.md. Runs as it stands, on Java 17 or newer:
 *
 * <pre>java docs/guide/adventureworks/MakeInputs.java docs/guide/adventureworks/source out/adventureworks</pre>
 *
 * All arguments but the last are folders with files as Microsoft publishes them; the last is where the inputs go.
 */
public class MakeInputs {

    /** By so many months the source has moved its quotas further than the orders: May 2022 is the July of 2017. */
    private static final int QUOTAS_LATER_BY_MONTHS = 58;

    private final List<Path> sources;
    private final Path inputs;

    private MakeInputs(List<Path> sources, Path inputs) {
        this.sources = sources;
        this.inputs = inputs;
    }

    public static void main(String[] folders) throws IOException {
        if (folders.length < 2) {
            System.err.println("Usage: java MakeInputs.java SOURCE... INPUTS");
            System.exit(2);
        }
        List<Path> paths = Arrays.stream(folders).map(Path::of).collect(Collectors.toList());
        new MakeInputs(paths.subList(0, paths.size() - 1), paths.get(paths.size() - 1)).make();
    }

    private void make() throws IOException {
        Files.createDirectories(inputs);
        write("people.csv", people());
        write("quotas.csv", quotas());
        write("transactions.csv", transactions());
    }

    /** The sales people with what is theirs of each sale and of each quarter, and those whom they report to. */
    private List<String> people() throws IOException {
        Map<Integer, String> nodes = nodes();
        Map<Integer, String> people = new TreeMap<>();
        for (String[] row : rows("SalesPerson.csv")) {
            people.put(Integer.valueOf(row[0]), percent(row[4]) + "," + plain(row[3]));
        }
        for (Integer seller : new ArrayList<>(people.keySet())) {
            for (Integer above = manager(seller, nodes); above != null; above = manager(above, nodes)) {
                people.putIfAbsent(above, percent("0") + "," + plain("0"));
            }
        }
        List<String> lines = new ArrayList<>(List.of("person_id,manager_id,commission,bonus"));
        people.forEach((id, pay) -> {
            Integer manager = manager(id, nodes);
            lines.add(person(id) + "," + (manager == null ? "" : person(manager)) + "," + pay);
        });
        return lines;
    }

    /** A quota for each quarter, which begins so many months before the month of its QuotaDate. */
    private List<String> quotas() throws IOException {
        List<String> lines = new ArrayList<>(List.of("person_id,measure,period,amount"));
        for (String[] row : rows("SalesPersonQuotaHistory.csv")) {
            YearMonth month = YearMonth.parse(row[1].substring(0, 7)).minusMonths(QUOTAS_LATER_BY_MONTHS);
            String quarter = month.getYear() + "-Q" + (month.getMonthValue() + 2) / 3;
            lines.add(person(Integer.valueOf(row[0])) + ",sales," + quarter + "," + plain(row[2]));
        }
        return lines;
    }

    /** The orders of resellers: what counts is the subtotal, without tax and freight. */
    private List<String> transactions() throws IOException {
        List<String[]> rows = orders();
        List<String> names = Arrays.asList(rows.remove(0));
        int order = names.indexOf("SalesOrderID");
        int day = names.indexOf("OrderDate");
        int seller = names.indexOf("SalesPersonID");
        int amount = names.indexOf("SubTotal");
        List<String> lines = new ArrayList<>(List.of("transaction_id,person_id,ordered_on,amount"));
        for (String[] row : rows) {
            String person = person(Integer.valueOf(row[seller]));
            lines.add("SO" + row[order] + "," + person + "," + row[day] + "," + row[amount]);
        }
        return lines;
    }

    /**
     * Where in the firm each employee stands, as bits. The source holds the path from the head of the firm down as
     * hexadecimal digits; each step ends in a bit that is set, and the path is filled up with zeros.
     */
    private Map<Integer, String> nodes() throws IOException {
        Map<Integer, String> nodes = new HashMap<>();
        for (String[] row : rows("Employee.csv")) {
            if (!row[3].isEmpty()) {
                String bits = new BigInteger("1" + row[3], 16).toString(2).substring(1);
                nodes.put(Integer.valueOf(row[0]), bits.replaceAll("0+$", ""));
            }
        }
        return nodes;
    }

    /** Whose path is the longest with which that of the person begins; nobody next to the head of the firm. */
    private static Integer manager(Integer person, Map<Integer, String> nodes) {
        String path = nodes.get(person);
        return nodes.entrySet().stream()
                .filter(other -> !other.getValue().equals(path) && path.startsWith(other.getValue()))
                .max(Comparator.comparing(other -> other.getValue().length()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** The same name as in the sample company. */
    private static String person(Integer id) {
        return "AW-" + id;
    }

    private static String percent(String share) {
        return plain(new BigDecimal(share).movePointRight(2).toPlainString()) + " %";
    }

    private static String plain(String number) {
        BigDecimal value = new BigDecimal(number);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** The rows of a file of the OLTP database: no names of columns, tabs between fields. */
    private List<String[]> rows(String name) throws IOException {
        return read(name, "\t");
    }

    /** The orders have names of columns and commas between fields, and commas in quoted names of shops. */
    private List<String[]> orders() throws IOException {
        return read("reseller_orders_derived.csv", ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    }

    private List<String[]> read(String name, String separator) throws IOException {
        for (Path source : sources) {
            if (Files.exists(source.resolve(name))) {
                return Files.readAllLines(source.resolve(name)).stream()
                        .map(line -> line.split(separator, -1))
                        .collect(Collectors.toCollection(ArrayList::new));
            }
        }
        throw new IOException("There is no " + name + " in " + sources);
    }

    private void write(String name, List<String> lines) throws IOException {
        Files.writeString(inputs.resolve(name), String.join("\n", lines) + "\n");
        System.out.println(inputs.resolve(name) + ": " + (lines.size() - 1) + " rows");
    }
}
