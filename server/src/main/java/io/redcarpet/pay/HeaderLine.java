package io.redcarpet.pay;

import java.util.Collection;

/** What the first line of a table tells of how the file was saved. */
final class HeaderLine {

    private HeaderLine() {}

    /** Spreadsheets of countries that write 1,5 separate by semicolons, and some by tabs. */
    static boolean isOtherwiseSeparated(Collection<String> columns) {
        String first = columns.iterator().next();
        return columns.size() == 1 && (first.contains(";") || first.contains("\t"));
    }

    /** A workbook, or a text whose letters take two bytes. */
    static boolean isNoText(Collection<String> columns) {
        return String.join("", columns)
                .chars()
                .anyMatch(letter -> letter == 0xFFFD || (letter < ' ' && letter != '\t'));
    }
}
