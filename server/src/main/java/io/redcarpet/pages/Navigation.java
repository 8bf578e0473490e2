package io.redcarpet.pages;

import static java.util.Comparator.comparing;

import io.redcarpet.access.Callers;
import io.redcarpet.access.Role;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The places that the rooms declared, as far as the caller may see them. */
@Component
class Navigation {

    private static final int DOCK = 4;

    private final Supplier<List<NavigationEntry>> entries;
    private final Supplier<List<QuickCreate>> creations;

    Navigation(ObjectProvider<NavigationEntry> entries, ObjectProvider<QuickCreate> creations) {
        this.entries = SingletonSupplier.of(() -> entries.stream()
                .sorted(comparing(NavigationEntry::group).thenComparingInt(NavigationEntry::order))
                .toList());
        this.creations = SingletonSupplier.of(() -> creations.orderedStream().toList());
    }

    List<NavigationSection> sections() {
        var groups = new EnumMap<NavigationEntry.Group, NavigationSection>(NavigationEntry.Group.class);
        for (var group : NavigationEntry.Group.values()) {
            var those =
                    visible().stream().filter(entry -> entry.group() == group).toList();
            if (!those.isEmpty()) {
                groups.put(group, new NavigationSection(group, those));
            }
        }
        return List.copyOf(groups.values());
    }

    List<NavigationEntry> dock() {
        return visible().stream().limit(DOCK).toList();
    }

    List<NavigationEntry> visible() {
        return entries.get().stream().filter(entry -> mayBeSeen(entry.roles())).toList();
    }

    List<QuickCreate> creations() {
        return creations.get().stream()
                .filter(creation -> mayBeSeen(creation.roles()))
                .toList();
    }

    private static boolean mayBeSeen(Set<Role> roles) {
        return Callers.current()
                .filter(caller -> roles.isEmpty() || roles.stream().anyMatch(caller::is))
                .isPresent();
    }
}
