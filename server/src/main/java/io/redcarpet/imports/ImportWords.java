package io.redcarpet.imports;

import io.redcarpet.audit.ValueWords;
import java.util.HashMap;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the texts stand for the words that imports are stored with. */
@Configuration(proxyBeanMethods = false)
class ImportWords {

    @Bean
    static ValueWords importValueWords(List<RowReader> readers) {
        var words = new HashMap<String, String>();
        words.put("imports.import.state", "imports.state.");
        words.put("imports.remembered.dates", "imports.columns.dates.");
        for (RowReader reader : readers) {
            words.put("imports.import.kind=" + reader.kind(), reader.nameKey());
            words.put("imports.remembered.kind=" + reader.kind(), reader.nameKey());
        }
        return new ValueWords(words);
    }
}
