package io.redcarpet.signon;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where a sign-on comes from: the network address, and what the browser calls itself. */
final class Visit extends WebAuthenticationDetails {

    private static final long serialVersionUID = 1;

    private final String agent;

    Visit(HttpServletRequest request) {
        super(request);
        this.agent =
                Objects.requireNonNullElse(request.getHeader("User-Agent"), "").replaceAll("\\p{Cntrl}", "");
    }

    String agent() {
        return agent;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof Visit visit && visit.agent.equals(agent);
    }

    @Override
    public int hashCode() {
        return super.hashCode() * 31 + agent.hashCode();
    }
}
