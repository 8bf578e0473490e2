package io.redcarpet.signon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Takes a session that its person signs out of from the list. */
@Component
class Leaving implements LogoutHandler {

    private final Sessions sessions;

    Leaving(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedOn signedOn
                && signedOn.session() != null) {
            var _ = sessions.end(signedOn.session(), signedOn.personId());
        }
    }
}
