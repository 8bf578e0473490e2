package io.redcarpet.signon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** The page on which somebody had to sign on, so that signing on leads back there. */
@Component
final class WayBack implements AuthenticationSuccessHandler {

    private static final String PLACE = "signon.wayBack";

    void remember(HttpServletRequest request) {
        place(request)
                .filter(WayBack::isPage)
                .ifPresent(place -> request.getSession().setAttribute(PLACE, place));
    }

    /** What is asked for when it is a page, else the page that a script or a form asked from. */
    private static Optional<String> place(HttpServletRequest request) {
        boolean isGone = request.getRequestURI().equals("/sign-out");
        boolean isPage = "GET".equals(request.getMethod())
                && request.getHeader("HX-Request") == null
                && !"cors".equals(request.getHeader("Sec-Fetch-Mode"));
        @Nullable String query = request.getQueryString();
        return isPage
                ? Optional.of(request.getRequestURI() + (query == null ? "" : "?" + query))
                : Stream.of("HX-Current-URL", "Referer")
                        .flatMap(header -> Stream.ofNullable(request.getHeader(header)))
                        .filter(_ -> !isGone)
                        .findFirst()
                        .flatMap(WayBack::within);
    }

    /** The path of an address, which never leads out of this house. */
    private static Optional<String> within(String address) {
        try {
            URI page = new URI(address);
            @Nullable String query = page.getRawQuery();
            return Optional.ofNullable(page.getRawPath()).map(path -> path + (query == null ? "" : "?" + query));
        } catch (URISyntaxException forged) {
            return Optional.empty();
        }
    }

    private static boolean isPage(String place) {
        return place.startsWith("/") && !place.matches("//.*|.*\\\\.*|/(sign-on|sign-out|error)\\b.*");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var session = request.getSession();
        String place = session.getAttribute(PLACE) instanceof String known ? known : "/";
        session.removeAttribute(PLACE);
        response.sendRedirect(place);
    }
}
