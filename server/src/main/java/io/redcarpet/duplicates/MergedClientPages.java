package io.redcarpet.duplicates;

import io.redcarpet.access.Callers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Leads the address of a client that was merged to the one that took it over. */
@Configuration(proxyBeanMethods = false)
class MergedClientPages implements WebMvcConfigurer, HandlerInterceptor {

    private static final Pattern CLIENT = Pattern.compile("/clients/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private final Merges merges;

    MergedClientPages(Merges merges) {
        this.merges = merges;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/clients/*");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var client = CLIENT.matcher(request.getRequestURI());
        if (!request.getMethod().equals("GET")
                || !client.matches()
                || Callers.current().isEmpty()) {
            return true;
        }
        var survivor = merges.survivorOf(UUID.fromString(Objects.requireNonNull(client.group(1))));
        if (survivor.isPresent()) {
            response.sendRedirect("/clients/" + survivor.get());
        }
        return survivor.isEmpty();
    }
}
