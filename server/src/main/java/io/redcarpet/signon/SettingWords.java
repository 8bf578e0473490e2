package io.redcarpet.signon;

import io.redcarpet.audit.ValueWords;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the texts stand for the words that settings are stored with. */
@Configuration(proxyBeanMethods = false)
class SettingWords {

    @Bean
    static ValueWords settingValueWords() {
        return new ValueWords(Map.of(
                "people.person.language", "signon.language.",
                "people.person.theme", "signon.settings.theme.",
                "people.person.number_format", "signon.settings.numbers."));
    }
}
