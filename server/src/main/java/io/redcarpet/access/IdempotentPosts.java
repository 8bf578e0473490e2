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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Answers a POST to the API that carries an {@code Idempotency-Key} once; a repetition gets the first answer again. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class IdempotentPosts extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final int MOST = 1 << 20;

    private final IdempotencyKeys keys;
    private final PlatformTransactionManager transactions;

    IdempotentPosts(IdempotencyKeys keys, PlatformTransactionManager transactions) {
        this.keys = keys;
        this.transactions = transactions;
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
        answerOnce(new Use(key, fingerprint(request, body)), new Reread(request, body), response, chain);
    }

    /** A key and what it is used for. */
    private record Use(String key, String fingerprint) {}

    /** The key, what the request changes and its answer are kept together or not at all. */
    private void answerOnce(Use use, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = new ContentCachingResponseWrapper(response);
        var transaction = transactions.getTransaction(TransactionDefinition.withDefaults());
        boolean answered = false;
        try {
            var known = keys.take(use.key(), use.fingerprint());
            if (known.isPresent()) {
                answerAgain(known.get(), use.fingerprint(), kept);
            } else {
                chain.doFilter(request, kept);
                answered = kept.getStatus() < 400;
            }
            if (answered) {
                keys.keep(use.key(), answer(use, kept));
            }
        } finally {
            if (!answered) {
                transaction.setRollbackOnly();
            }
            transactions.commit(transaction);
        }
        kept.copyBodyToResponse();
    }

    private static IdempotencyKeys.Answer answer(Use use, ContentCachingResponseWrapper kept) {
        return new IdempotencyKeys.Answer(
                use.fingerprint(),
                kept.getStatus(),
                kept.getContentType(),
                kept.getHeader("Location"),
                kept.getHeader("ETag"),
                new String(kept.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static void answerAgain(IdempotencyKeys.Answer known, String fingerprint, HttpServletResponse response)
            throws IOException {
        if (!known.fingerprint().equals(fingerprint)) {
            problem(response, 422, "This Idempotency-Key was used for another request");
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
