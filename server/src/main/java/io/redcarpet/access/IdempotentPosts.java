package io.redcarpet.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Answers a POST to the API that carries an {@code Idempotency-Key} once; a repetition gets the first answer again. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class IdempotentPosts extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final int MOST = 1 << 20;

    private final IdempotencyKeys keys;

    IdempotentPosts(IdempotencyKeys keys) {
        this.keys = keys;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !request.getRequestURI().startsWith("/api/")
                || request.getHeader(HEADER) == null
                || String.valueOf(request.getContentType()).startsWith("multipart/")
                || Callers.current().isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = Objects.requireNonNull(request.getHeader(HEADER));
        if (!key.matches("[\\x21-\\x7e]{1,200}")) {
            problem(response, 400, "Idempotency-Key is 1 to 200 visible ASCII characters");
            return;
        }
        byte[] body = request.getInputStream().readNBytes(MOST + 1);
        if (body.length > MOST) {
            problem(response, 413, "A request with an Idempotency-Key is at most 1 MiB");
            return;
        }
        String fingerprint = fingerprint(request, body);
        var known = keys.take(key, fingerprint);
        if (known.isPresent()) {
            answerAgain(known.get(), fingerprint, response);
        } else {
            answerFirst(key, fingerprint, new Reread(request, body), response, chain);
        }
    }

    private void answerAgain(IdempotencyKeys.Answer known, String fingerprint, HttpServletResponse response)
            throws IOException {
        if (!known.fingerprint().equals(fingerprint)) {
            problem(response, 422, "This Idempotency-Key was used for another request");
        } else if (known.status() == null) {
            problem(response, 409, "The first request with this Idempotency-Key is still at work");
        } else {
            response.setStatus(known.status());
            header(response, "Content-Type", known.contentType());
            header(response, "Location", known.location());
            header(response, "ETag", known.tag());
            response.getOutputStream().write(known.body().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void header(HttpServletResponse response, String name, @Nullable String value) {
        if (value != null) {
            response.setHeader(name, value);
        }
    }

    private void answerFirst(
            String key, String fingerprint, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = new ContentCachingResponseWrapper(response);
        boolean answered = false;
        try {
            chain.doFilter(request, kept);
            answered = kept.getStatus() < 400;
        } finally {
            if (answered) {
                keys.keep(
                        key,
                        new IdempotencyKeys.Answer(
                                fingerprint,
                                kept.getStatus(),
                                kept.getContentType(),
                                kept.getHeader("Location"),
                                kept.getHeader("ETag"),
                                new String(kept.getContentAsByteArray(), StandardCharsets.UTF_8)));
            } else {
                keys.release(key);
            }
            kept.copyBodyToResponse();
        }
    }

    private static String fingerprint(HttpServletRequest request, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    (request.getRequestURI() + "?" + request.getQueryString() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Java without SHA-256", impossible);
        }
    }

    private static void problem(HttpServletResponse response, int status, String title) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.getOutputStream()
                .write("{\"status\":%d,\"title\":\"%s\"}"
                        .formatted(status, title)
                        .getBytes(StandardCharsets.UTF_8));
    }
}
