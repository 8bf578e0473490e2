package io.redcarpet.duplicates;

import io.redcarpet.access.Role;
import io.redcarpet.audit.ValueWords;
import io.redcarpet.pages.NavigationEntry;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where duplicates are found in the frame, and by whom. */
@Configuration(proxyBeanMethods = false)
class DuplicateEntries {

    static final Set<Role> ALLOWED =
            Set.of(Role.ACCOUNT_EXECUTIVE, Role.ACCOUNT_MANAGER, Role.MANAGER, Role.ADMINISTRATOR);

    @Bean
    static NavigationEntry duplicatesEntry() {
        return new NavigationEntry(
                "duplicates.title", "/duplicates", "copy", NavigationEntry.Group.WORK, 60, ALLOWED, "", () -> 0);
    }

    @Bean
    static ValueWords duplicateValueWords() {
        return new ValueWords(Map.of(
                "duplicates.pair.state", "duplicates.state.",
                "duplicates.pair.reasons", "duplicates.reason.",
                "duplicates.merge.taken", "duplicates.field."));
    }
}
