package io.redcarpet.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parameters of an address in their order; those without a value are left out. */
public final class Query {

    private final Map<String, String> parameters = new LinkedHashMap<>();

    /** Sets a parameter, or takes it out when the value is missing or blank. */
    public Query set(String name, @Nullable String value) {
        parameters.remove(name);
        if (value != null && !value.isBlank()) {
            parameters.put(name, value.strip());
        }
        return this;
    }

    /** The same with one parameter set, or taken out when the value is empty. */
    public Query with(String name, String value) {
        var other = new Query();
        other.parameters.putAll(parameters);
        return other.set(name, value);
    }

    public String value(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** As it stands in an address, after the question mark. */
    @Override
    public String toString() {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
