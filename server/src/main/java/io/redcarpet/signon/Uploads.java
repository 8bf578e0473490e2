package io.redcarpet.signon;

import io.redcarpet.access.Callers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads files only from those who are known, and only where files are taken; nobody else fills the disk. */
final class Uploads extends OncePerRequestFilter {

    private static final Set<String> PLACES = Set.of("/imports", "/api/v1/imports");

    private final Turnaway turnaway;

    Uploads(Turnaway turnaway) {
        this.turnaway = turnaway;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !String.valueOf(request.getContentType()).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Callers.current().isEmpty()) {
            turnaway.turnAway(request, response);
        } else if (!PLACES.contains(request.getRequestURI())) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else {
            chain.doFilter(request, response);
        }
    }
}
