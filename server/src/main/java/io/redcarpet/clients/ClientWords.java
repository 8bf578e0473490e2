package io.redcarpet.clients;

import io.redcarpet.audit.ValueWords;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the texts stand for the words that clients are stored with. */
@Configuration(proxyBeanMethods = false)
class ClientWords {

    @Bean
    static ValueWords clientValueWords() {
        return new ValueWords(Map.of(
                "clients.client.kind", "clients.kind.",
                "clients.client.life_cycle", "clients.state.",
                "clients.client.industry", "clients.industry.",
                "clients.client.tier", "clients.tier.",
                "clients.client.qualification", "clients.qualification.",
                "clients.contact.buying_role", "clients.role.",
                "clients.contact.stance", "clients.stance.",
                "clients.acquaintance.closeness", "clients.closeness.",
                "clients.address.kind", "clients.address."));
    }
}
