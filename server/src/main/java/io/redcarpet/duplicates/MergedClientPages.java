package io.redcarpet.duplicates;

import io.redcarpet.access.Callers;
import io.redcarpet.pages.Messages;
import io.redcarpet.pages.Reader;
import io.redcarpet.pages.Refusal;
import io.redcarpet.pages.Toast;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Leads the addresses of a client that was merged to the one that took it over. */
@Configuration(proxyBeanMethods = false)
class MergedClientPages implements WebMvcConfigurer, HandlerInterceptor {

    private static final Pattern CLIENT =
            Pattern.compile("(/api/v1)?/clients/(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?<rest>/.*)?");
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final Merges merges;
    private final Messages messages;

    MergedClientPages(Merges merges, Messages messages) {
        this.merges = merges;
        this.messages = messages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/clients/**", "/api/v1/clients/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var client = CLIENT.matcher(request.getRequestURI());
        if (!client.matches() || Callers.current().isEmpty()) {
            return true;
        }
        Optional<UUID> survivor = merges.survivorOf(UUID.fromString(Objects.requireNonNull(client.group("id"))));
        survivor.ifPresent(found -> {
            if (client.group(1) == null) {
                leadReader(found, request, response);
            } else {
                leadProgram(found, client, request, response);
            }
        });
        return survivor.isEmpty();
    }

    private void leadReader(UUID survivor, HttpServletRequest request, HttpServletResponse response) {
        boolean isRead = READS.contains(request.getMethod());
        String text = text(request, isRead ? "duplicates.led" : "duplicates.ledAway");
        (isRead ? Toast.good(text) : Toast.bad(text)).showNext(request);
        if (request.getHeader("HX-Request") == null) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/clients/" + survivor);
        } else {
            response.setHeader("HX-Redirect", "/clients/" + survivor);
        }
    }

    /** A program that reads goes on to the survivor; one that writes is told, since it meant another client. */
    private static void leadProgram(
            UUID survivor, Matcher client, HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String rest = Objects.requireNonNullElse(client.group("rest"), "");
        response.setHeader("Location", "/api/v1/clients/" + survivor + rest + query);
        if (!READS.contains(request.getMethod())) {
            throw Refusal.conflict("duplicates.refused.merged_client", survivor.toString());
        }
        response.setStatus(HttpServletResponse.SC_PERMANENT_REDIRECT);
    }

    private String text(HttpServletRequest request, String key) {
        var reader = (Reader) Objects.requireNonNull(request.getAttribute(Reader.ATTRIBUTE));
        return messages.text(reader.language(), key);
    }
}
