package io.redcarpet.access;

import static io.redcarpet.signon.TestSessions.signedOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.redcarpet.ServerTest;
import io.redcarpet.people.TestPeople;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every route that the running application has, as nobody and in every role. */
@ServerTest
class EveryRouteIT {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private record Route(HttpMethod method, String path, HandlerMethod handler) {

        boolean isApi() {
            return path.startsWith("/api/");
        }
    }

    private List<Route> routes() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("io.redcarpet."))
                .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .map(pattern ->
                        pattern.replaceAll("\\{[^}]+}", UUID.randomUUID().toString()))
                .flatMap(path -> (methods.isEmpty() ? Stream.of(RequestMethod.GET) : methods.stream())
                        .map(method -> new Route(method.asHttpMethod(), path, handler)));
    }

    @Test
    void sendsStrangersAwayFromAllThatIsNotOpen() {
        var closed = routes().stream()
                .filter(route -> !RouteGuard.isOpen(route.handler()))
                .toList();
        assertThat(closed).hasSizeGreaterThan(10);

        for (Route route : closed) {
            var answer =
                    mvc.method(route.method()).uri(route.path()).with(csrf()).exchange();

            assertThat(answer.getResponse().getStatus())
                    .as("%s %s as a stranger", route.method(), route.path())
                    .isEqualTo(route.isApi() ? 401 : 302);
            if (!route.isApi()) {
                assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/sign-on");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void opensToARoleJustWhatIsOpenToIt(Role role) {
        Caller visitor = TestPeople.somebody(role);
        for (Route route : routes()) {
            int status = mvc.method(route.method())
                    .uri(route.path())
                    .with(csrf())
                    .with(signedOn(visitor))
                    .exchange()
                    .getResponse()
                    .getStatus();

            var answer = assertThat(status).as("%s %s as %s", route.method(), route.path(), role);
            answer.isLessThan(500);
            if (!RouteGuard.isOpen(route.handler()) && !isFor(route, role)) {
                answer.isEqualTo(403);
            }
        }
    }

    private static boolean isFor(Route route, Role role) {
        Role[] roles = Stream.of(route.handler().getMethod(), route.handler().getBeanType())
                .map(place -> AnnotatedElementUtils.findMergedAnnotation(place, AllowedTo.class))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .value();
        return roles.length == 0 || List.of(roles).contains(role);
    }
}
