package io.redcarpet.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.ApplicationModule;
import org.springframework.stereotype.Component;

/** Brings each room's tables up to date, after those of the rooms that it declares to know. */
@Component
class Migrations implements FlywayMigrationStrategy {

    private static final String HOUSE = "io.redcarpet.";
    private static final String FIRST = "__root";
    private static final Pattern ROOM = Pattern.compile("db/migration/([^/]+)/[^/]+$");

    @Override
    public void migrate(Flyway flyway) {
        inOrder(withMigrations())
                .forEach(room -> of(room, flyway.getConfiguration()).migrate());
    }

    private static Flyway of(String room, Configuration settings) {
        String table = settings.getTable();
        return Flyway.configure()
                .configuration(settings)
                .locations("classpath:db/migration/" + room)
                .table(FIRST.equals(room) ? table : table + "_" + room)
                .baselineVersion("0")
                .baselineOnMigrate(true)
                .load();
    }

    private static Set<String> withMigrations() {
        try {
            var rooms = new TreeSet<String>();
            for (Resource script :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V*.sql")) {
                var matcher = ROOM.matcher(script.getURL().getPath());
                if (matcher.find()) {
                    rooms.add(Objects.requireNonNull(matcher.group(1)));
                }
            }
            return rooms;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The migrations cannot be listed", unreadable);
        }
    }

    /** Scripts without a room are not run: nobody could own their tables. */
    private static List<String> inOrder(Set<String> folders) {
        var ordered = new LinkedHashSet<String>();
        folders.stream().filter(folder -> declaration(folder).isPresent()).forEach(room -> visit(room, ordered));
        var migrated = new ArrayList<String>();
        migrated.add(FIRST);
        ordered.stream().filter(folders::contains).forEach(migrated::add);
        return migrated;
    }

    private static void visit(String room, SequencedSet<String> ordered) {
        if (!ordered.contains(room)) {
            knownTo(room).forEach(known -> visit(known, ordered));
            ordered.add(room);
        }
    }

    private static List<String> knownTo(String room) {
        return declaration(room).map(it -> List.of(it.allowedDependencies())).orElse(List.of());
    }

    private static Optional<ApplicationModule> declaration(String room) {
        try {
            return Optional.ofNullable(
                    Class.forName(HOUSE + room + ".package-info").getAnnotation(ApplicationModule.class));
        } catch (ClassNotFoundException none) {
            return Optional.empty();
        }
    }
}
