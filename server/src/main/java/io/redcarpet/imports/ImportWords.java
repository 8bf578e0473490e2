package io.redcarpet.imports;

import io.redcarpet.audit.ValueWords;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the texts stand for the words that imports are stored with. */
@Configuration(proxyBeanMethods = false)
class ImportWords {

    @Bean
    static ValueWords importValueWords() {
        return new ValueWords(Map.of("imports.import.state", "imports.state."));
    }
}
