package io.redcarpet.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

class WayBackTest {

    private static final UsernamePasswordAuthenticationToken SOMEBODY =
            UsernamePasswordAuthenticationToken.authenticated("somebody", null, List.of());

    private final WayBack wayBack = new WayBack();

    /** Where signing on leads whoever was turned away with this request. */
    private String from(MockHttpServletRequest request) throws IOException {
        wayBack.remember(request);
        var response = new MockHttpServletResponse();
        wayBack.onAuthenticationSuccess(request, response, SOMEBODY);
        return String.valueOf(response.getRedirectedUrl());
    }

    private static MockHttpServletRequest request(String method, String path) {
        return new MockHttpServletRequest(method, path);
    }

    private static MockHttpServletRequest with(MockHttpServletRequest request, String header, String value) {
        request.addHeader(header, value);
        return request;
    }

    @Test
    void leadsToThePageThatWasAskedFor() throws IOException {
        var request = request("GET", "/clients");
        request.setQueryString("q=oak");
        assertThat(from(request)).isEqualTo("/clients?q=oak");
    }

    @Test
    void leadsToThePageThatAScriptOrAFormAskedFrom() throws IOException {
        var script = with(request("GET", "/palette"), "HX-Request", "true");
        assertThat(from(with(script, "HX-Current-URL", "http://localhost/team?x=1")))
                .isEqualTo("/team?x=1");
        assertThat(from(with(request("POST", "/settings"), "Referer", "http://localhost/settings")))
                .isEqualTo("/settings");
    }

    @Test
    void leadsNowhereElse() throws IOException {
        assertThat(from(with(request("POST", "/settings"), "Referer", "http://evil.example//evil.example/")))
                .isEqualTo("/");
        assertThat(from(with(request("POST", "/settings"), "Referer", "http://evil.example/\\evil.example")))
                .isEqualTo("/");
        assertThat(from(with(request("POST", "/sign-out"), "Referer", "http://localhost/team")))
                .isEqualTo("/");
        assertThat(from(with(request("POST", "/sign-on"), "Referer", "http://localhost/sign-on?wrong")))
                .isEqualTo("/");
        assertThat(from(request("POST", "/settings"))).isEqualTo("/");
    }
}
