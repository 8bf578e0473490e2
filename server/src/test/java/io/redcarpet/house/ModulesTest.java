package io.redcarpet.house;

import io.redcarpet.Redcarpet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void modulesKeepToTheirBorders() {
        ApplicationModules.of(Redcarpet.class).verify();
    }
}
