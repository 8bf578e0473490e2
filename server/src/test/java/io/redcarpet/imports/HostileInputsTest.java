package io.redcarpet.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Broken and hostile files, each with what is said of it. */
class HostileInputsTest {

    private static final long LIMIT = 200_000_000;
    private static final List<Field> FIELDS = List.of(
            Field.text("external_id", "x", 200),
            Field.text("name", "x", 200).demanded(),
            Field.email("email", "x"),
            Field.phone("phone", "x"),
            Field.date("since", "x"),
            Field.number("revenue", "x"),
            Field.code("tier", "x", List.of("KEY", "BASIC")).alias("KEY", "gold"),
            Field.text("country", "x", 60));

    @TempDir
    private Path folder = Path.of("");

    private record Hostile(String what, InputStream file, String answer) {}

    private static Hostile file(String what, byte[] bytes, String answer) {
        return new Hostile(what, new ByteArrayInputStream(bytes), answer);
    }

    private static Hostile text(String what, String csv, String answer) {
        return file(what, csv.getBytes(StandardCharsets.UTF_8), answer);
    }

    /** One row in which one column says this. */
    private static Hostile cell(String column, String value, String answer) {
        String quoted = '"' + value.replace("\"", "\"\"") + '"';
        return text(column + " says " + Cells.shown(value), "name," + column + "\nAcme," + quoted + "\n", answer);
    }

    private static Hostile name(String what, String value, String answer) {
        return text(what, "name,email\n\"" + value.replace("\"", "\"\"") + "\",a@b.example\n", answer);
    }

    @TestFactory
    Stream<DynamicTest> eachHasItsAnswer() throws IOException {
        var all = new ArrayList<Hostile>();
        all.addAll(files());
        all.addAll(structures());
        all.addAll(cells());
        assertThat(all).hasSizeGreaterThan(60);
        return all.stream()
                .map(hostile -> DynamicTest.dynamicTest(hostile.what(), () -> {
                    assertThat(answer(hostile.file())).isEqualTo(hostile.answer());
                }));
    }

    private static List<Hostile> files() throws IOException {
        return List.of(
                file("an empty file", new byte[0], "imports.unreadable.empty"),
                text("only a byte order mark", "\ufeff", "imports.unreadable.empty"),
                text("only blank lines", "\n\n\r\n", "imports.unreadable.empty"),
                text("only a header", "name,email\n", "imports.unreadable.headeronly"),
                file("a workbook", zip("[Content_Types].xml", "<xml/>"), "imports.unreadable.workbook"),
                file("an old workbook", bytes(0xD0, 0xCF, 0x11, 0xE0, 1, 2), "imports.unreadable.workbook"),
                text("a PDF", "%PDF-1.7 name,email", "imports.unreadable.kind"),
                file("an archive without CSV", zip("a.exe", "MZ"), "imports.unreadable.nocsv"),
                file(
                        "an archive of several files",
                        zip("a.csv", "name\nA", "b.csv", "name\nB"),
                        "imports.unreadable.several"),
                file(
                        "an archive cut short",
                        cut(zip("a.csv", "name,email\nAcme,a@b.example\n".repeat(500))),
                        "imports.unreadable.archive"),
                file(
                        "a gzip cut short",
                        cut(gzip("name,email\nAcme,a@b.example\n".repeat(500))),
                        "imports.unreadable.archive"),
                file("a path in an archive", zip("../../etc/passwd.csv", "name,email\nAcme,a@b.example\n"), "Acme"),
                file("a gzipped file", gzip("name,email\nAcme,a@b.example\n"), "Acme"),
                file(
                        "UTF-8 with a mark",
                        "\ufeffname,email\nÅke,a@b.example\n".getBytes(StandardCharsets.UTF_8),
                        "Åke"),
                file(
                        "UTF-16 with a mark",
                        "\ufeffname,email\nÅke,a@b.example\n".getBytes(StandardCharsets.UTF_16LE),
                        "Åke"),
                file(
                        "UTF-16 the other way",
                        "\ufeffname,email\nÅke,a@b.example\n".getBytes(StandardCharsets.UTF_16BE),
                        "Åke"),
                file(
                        "UTF-16 without a mark",
                        "name,email\nAke,a@b.example\n".getBytes(StandardCharsets.UTF_16LE),
                        "Ake"),
                file(
                        "windows-1252",
                        "name;email\nMüller & Söhne;a@b.example\n".getBytes(Charset.forName("windows-1252")),
                        "Müller & Söhne"),
                file(
                        "windows-1251",
                        "name;email\nПърва частна фирма;a@b.example\n".getBytes(Charset.forName("windows-1251")),
                        "Първа частна фирма"));
    }

    private static List<Hostile> structures() {
        String wide = "c,".repeat(1_001) + "name\n" + "1,".repeat(1_001) + "Acme\n";
        return List.of(
                text(
                        "a quote never closed",
                        "name,email\nAcme,\"a@b.example\nBeta,b@b.example\n",
                        "imports.unreadable.open 2"),
                text(
                        "text after a closing quote",
                        "name,email\n\"Acme\" Ltd,a@b.example\n",
                        "imports.unreadable.quote 2"),
                text("a quote inside a cell", "name,email\nThe \"Acme\",a@b.example\n", "The \"Acme\""),
                text("too many columns", wide, "imports.unreadable.columns 1"),
                text("a row too wide", "name,email\nAcme, Inc.,a@b.example\n", "imports.bad.width"),
                text("a row too narrow", "name,email\nAcme\n", "imports.bad.width"),
                text("a blank row", "name,email\n , \nAcme,a@b.example\n", "blank Acme"),
                text("the same header twice", "name,name\nAcme,Other\n", "Acme"),
                text(
                        "mixed line ends",
                        "name,email\r\nAcme,a@b.example\rBeta,b@b.example\nGamma,c@b.example",
                        "Acme Beta Gamma"),
                text("a line break in a cell", "name,note\n\"Acme\",\"one\ntwo\"\nBeta,x\n", "Acme Beta"),
                text("tabs", "name\temail\nAcme\ta@b.example\n", "Acme"),
                text("bars", "name|email\nAcme|a@b.example\n", "Acme"),
                text(
                        "semicolons and commas",
                        "name;revenue\nAcme, Inc.;1,5\nBeta, Ltd.;2,5\n",
                        "Acme, Inc. Beta, Ltd."),
                text("one column", "name\nAcme\nBeta\n", "Acme Beta"),
                text("no name", "name,email\n,a@b.example\n", "imports.bad.missing"),
                text("headers that are scripts", "name,<script>alert(1)</script>\nAcme,x\n", "Acme"));
    }

    private static List<Hostile> cells() {
        return List.of(
                name("a NUL byte", "Ac\0me", "imports.bad.control"),
                name("a bell", "Ac\u0007me", "imports.bad.control"),
                name("a vertical tab", "Ac\u000bme", "imports.bad.control"),
                name("half a character", "Ac\ufffdme", "imports.bad.encoding"),
                name("an overlong name", "x".repeat(201), "imports.bad.long"),
                name("a formula", "=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"),
                name("a guarded formula", "'=1+1", "=1+1"),
                name("SQL", "Robert'); drop table clients.client; --", "Robert'); drop table clients.client; --"),
                name("HTML", "<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"),
                name("a template", "${7*7}{{7*7}}@{1}", "${7*7}{{7*7}}@{1}"),
                name("right to left", "\u202eemca\u202c", "emca"),
                name("a zero-width space", "Ac\u200bme", "Acme"),
                name("no-break spaces around", "\u00a0Acme\u2003", "Acme"),
                name("only invisible marks", "\u200b\u200e\ufeff", "imports.bad.missing"),
                name("a decomposed umlaut", "Mu\u0308ller", "Müller"),
                name("a smiling face", "Acme 😀", "Acme 😀"),
                cell("since", "31.02.2026", "imports.bad.date"),
                cell("since", "2026-13-01", "imports.bad.date"),
                cell("since", "tomorrow", "imports.bad.date"),
                cell("since", "0000-00-00", "imports.bad.date"),
                cell("since", "20260521", "since=2026-05-21"),
                cell("since", "2026-05-21T10:11:12.000Z", "since=2026-05-21"),
                cell("revenue", "1e999999999", "imports.bad.number"),
                cell("revenue", "9".repeat(39), "imports.bad.huge"),
                cell("revenue", "NaN", "imports.bad.number"),
                cell("revenue", "1,234,567.89", "revenue=1234567.89"),
                cell("revenue", "1 234 567,89", "revenue=1234567.89"),
                cell("revenue", "12.34.56", "imports.bad.number"),
                cell("revenue", "0x1F", "imports.bad.number"),
                cell("email", "A.B@Example.COM", "email=a.b@example.com"),
                cell("email", "a@b@c.example", "imports.bad.email"),
                cell("email", "a@b.example\nBcc: all@b.example", "imports.bad.email"),
                cell("email", "<script>@b.example", "imports.bad.email"),
                cell("phone", "+49 (0)30 123456", "phone=+4930123456"),
                cell("phone", "0046 8 123 456 78", "phone=+46812345678"),
                cell("phone", "call me", "imports.bad.phone"),
                cell("tier", "Gold", "tier=KEY"),
                cell("tier", "PLATINUM'; --", "imports.bad.code"),
                cell("external_id", "x".repeat(201), "imports.bad.long"),
                cell("external_id", "../../etc/passwd", "external_id=../../etc/passwd"),
                cell("external_id", "000000000000000AAA", "Acme"));
    }

    @org.junit.jupiter.api.Test
    void aHundredMegabytesInOneFieldAreRefusedWithoutBeingHeld() throws IOException {
        assertThat(answer(stream("name,note\nAcme,\"", 100_000_000, "\"\n"))).isEqualTo("imports.unreadable.field 2");
    }

    @org.junit.jupiter.api.Test
    void anArchiveThatSwellsIsRefused() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            stream("name\n", 50_000_000, "\n").transferTo(gzip);
        }
        assertThat(answer(new ByteArrayInputStream(packed.toByteArray()))).isEqualTo("imports.unreadable.bomb");
    }

    @org.junit.jupiter.api.Test
    void aFileBeyondTheLimitIsRefused() throws IOException {
        assertThat(answer(stream("name\n", LIMIT + 1, "\n"))).isEqualTo("imports.unreadable.large");
    }

    private static InputStream stream(String before, long many, String after) {
        var filling = new InputStream() {
            private long left = many;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                int now = (int) Math.min(length, left);
                java.util.Arrays.fill(bytes, offset, offset + now, (byte) 'x');
                left -= now;
                return now;
            }
        };
        return new SequenceInputStream(
                new SequenceInputStream(new ByteArrayInputStream(before.getBytes(StandardCharsets.UTF_8)), filling),
                new ByteArrayInputStream(after.getBytes(StandardCharsets.UTF_8)));
    }

    /** What the importer says of a file: the names of its rows, a value, or the reason why not. */
    private String answer(InputStream sent) throws IOException {
        Path file = Files.createTempFile(folder, "hostile", ".csv");
        try {
            try (var out = Files.newOutputStream(file)) {
                Unpacking.copy(sent, out, LIMIT);
            }
            var detection = Detection.of(file, "DE");
            if (detection.headers().isEmpty()) {
                throw new Unreadable("imports.unreadable.empty");
            }
            return rows(file, detection);
        } catch (Unreadable broken) {
            boolean hasLine =
                    !broken.arguments().isEmpty() && broken.messageKey().matches(".*(open|quote|field|columns)");
            return broken.messageKey() + (hasLine ? " " + broken.arguments().getFirst() : "");
        }
    }

    private static String rows(Path file, Detection detection) throws IOException {
        var seen = new ArrayList<String>();
        var columns = detection.headers().stream()
                .map(header -> FIELDS.stream().anyMatch(field -> field.name().equals(header)) ? header : "")
                .toList();
        var parser = new RowParser(FIELDS, columns, detection.format());
        try (var lines = CsvFile.open(file, detection.format())) {
            while (lines.hasNext()) {
                seen.add(told(parser.parse(lines.next())));
            }
        }
        if (seen.isEmpty()) {
            throw new Unreadable("imports.unreadable.headeronly");
        }
        return String.join(" ", seen);
    }

    private static String told(RowParser.Parsed parsed) {
        return switch (parsed) {
            case RowParser.Blank _ -> "blank";
            case RowParser.Wrong wrong -> wrong.messageKey();
            case RowParser.Good good ->
                good.row().values().entrySet().stream()
                        .filter(value -> !value.getKey().equals("name")
                                && !(value.getKey().equals("email")
                                        && value.getValue().toString().endsWith("@b.example"))
                                && (!value.getKey().equals("revenue")
                                        || "Acme".equals(good.row().text("name"))))
                        .map(Object::toString)
                        .findFirst()
                        .orElse(String.valueOf(good.row().text("name")));
        };
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return packed.toByteArray();
    }

    private static byte[] gzip(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static byte[] cut(byte[] whole) {
        return java.util.Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
