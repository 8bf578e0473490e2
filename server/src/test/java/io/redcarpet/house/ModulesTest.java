package io.redcarpet.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import io.redcarpet.Redcarpet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    /** The engine is a library below all rooms, and what it may know its own build says. */
    @Test
    void modulesKeepToTheirBorders() {
        ApplicationModules.of(Redcarpet.class, resideInAPackage("io.redcarpet.engine.."))
                .verify();
    }
}
