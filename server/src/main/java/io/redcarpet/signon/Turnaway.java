package io.redcarpet.signon;

import io.redcarpet.access.Callers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What is said to those who may not come in, each in the way their program understands. */
@Component
class Turnaway implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {

    /** The e-mail address as it was typed, so that it need not be typed again. */
    static final String TYPED_EMAIL = "signon.email";

    private final WayBack wayBack;

    Turnaway(WayBack wayBack) {
        this.wayBack = wayBack;
    }

    WayBack wayBack() {
        return wayBack;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        turnAway(request, response);
    }

    void turnAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            response.setHeader("WWW-Authenticate", "Bearer");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        wayBack.remember(request);
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/sign-on");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect("/sign-on");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (why instanceof CsrfException && Callers.current().isEmpty()) {
            // The page was open longer than its session; a new one is all it takes.
            turnAway(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        String email = request.getParameter("email");
        if (email != null && email.length() <= 254) {
            request.getSession().setAttribute(TYPED_EMAIL, email);
        }
        response.sendRedirect(why instanceof LockedException ? "/sign-on?wait" : "/sign-on?wrong");
    }
}
