package io.redcarpet.bench;

import java.util.List;
import java.util.SplittableRandom;

/** Names that nobody bears, the same for the same number: some words are common and most are rare, as in real firms. */
final class Words {

    private static final List<String> BEGINNINGS = List.of(
            "Al", "Bren", "Cor", "Dol", "Es", "Fal", "Gran", "Hol", "Is", "Jor", "Kal", "Lor", "Mon", "Nor", "Or",
            "Pel", "Quin", "Ros", "Sol", "Tor", "Ul", "Ven", "Wal", "Zen");
    private static final List<String> MIDDLES = List.of(
            "a", "be", "ci", "do", "e", "fi", "ga", "i", "ka", "li", "mi", "ne", "o", "pa", "ra", "si", "ta", "u",
            "va");
    private static final List<String> ENDINGS = List.of(
            "berg", "dal", "feld", "gard", "heim", "land", "lund", "mann", "mark", "mitra", "nov", "ric", "sen", "stad",
            "stein", "ström", "tec", "ter", "ton", "vik", "wald", "wig", "worth", "ård", "öv");
    private static final List<String> TRADES = List.of(
            "Logistics",
            "Holding",
            "Foods",
            "Bank",
            "Clinic",
            "Advertising",
            "Capital",
            "Trading",
            "Steel",
            "Energy",
            "Media",
            "Software",
            "Textiles",
            "Pharma",
            "Transport",
            "Consulting",
            "Partners",
            "Industries",
            "Bau",
            "Maschinen",
            "Bygg",
            "Skog",
            "Транс",
            "Строй");
    private static final List<String> FORMS = List.of("GmbH", "AG", "AB", "Ltd", "Inc", "ООД", "GmbH & Co. KG", "plc");
    private static final List<String> FIRST = List.of(
            "Anna", "Björn", "Carla", "Dimitar", "Elena", "Felix", "Greta", "Hanna", "Ivan", "Jonas", "Karin", "Lars",
            "Maria", "Nikola", "Olga", "Petra", "Ralf", "Sofia", "Tomas", "Ulrike", "Viktor", "Wilma");

    private Words() {}

    /** The name of a firm. */
    static String firm(long number) {
        var dice = new SplittableRandom(number);
        return word(dice) + " " + (dice.nextInt(3) == 0 ? word(dice) + " " : "") + one(TRADES, dice) + " "
                + one(FORMS, dice);
    }

    /** The name of a person. */
    static String person(long number) {
        var dice = new SplittableRandom(~number);
        return one(FIRST, dice) + " " + word(dice);
    }

    /** The same name with a letter of its longest word left out, doubled or exchanged with its neighbour. */
    static String mistyped(String name, SplittableRandom dice) {
        String longest = "";
        for (String word : name.split(" ", -1)) {
            longest = word.length() > longest.length() ? word : longest;
        }
        int at = 1 + dice.nextInt(longest.length() - 2);
        String head = longest.substring(0, at);
        String wrong = switch (dice.nextInt(3)) {
            case 0 -> head + longest.substring(at + 1);
            case 1 -> head + longest.charAt(at) + longest.substring(at);
            default -> head + longest.charAt(at + 1) + longest.charAt(at) + longest.substring(at + 2);
        };
        return name.replace(longest, wrong);
    }

    /** About 200,000 words; squaring the dice makes the first ones common. */
    private static String word(SplittableRandom dice) {
        double common = dice.nextDouble();
        var spelling = new SplittableRandom((long) (common * common * 200_000));
        String middle =
                spelling.nextBoolean() ? one(MIDDLES, spelling) + one(MIDDLES, spelling) : one(MIDDLES, spelling);
        return one(BEGINNINGS, spelling) + middle + one(ENDINGS, spelling);
    }

    private static String one(List<String> words, SplittableRandom dice) {
        return words.get(dice.nextInt(words.size()));
    }
}
