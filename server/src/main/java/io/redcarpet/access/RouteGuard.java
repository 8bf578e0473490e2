package io.redcarpet.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through to a handler only when the handler says that this caller may; silence means no. */
class RouteGuard implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !isOpen(method) && !mayUse(method)) {
            throw new AccessDeniedException(request.getMethod() + " " + request.getRequestURI() + " is not open to "
                    + Callers.current().map(caller -> caller.roles().toString()).orElse("strangers"));
        }
        return true;
    }

    static boolean isOpen(HandlerMethod method) {
        return declared(method, OpenToStrangers.class).isPresent();
    }

    static boolean isDeclared(HandlerMethod method) {
        return isOpen(method) || declared(method, AllowedTo.class).isPresent();
    }

    private static boolean mayUse(HandlerMethod method) {
        var caller = Callers.current();
        return caller.isPresent()
                && declared(method, AllowedTo.class)
                        .filter(allowed -> allowed.value().length == 0
                                || Arrays.stream(allowed.value()).anyMatch(caller.get()::is))
                        .isPresent();
    }

    private static <A extends Annotation> Optional<A> declared(HandlerMethod method, Class<A> kind) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), kind))
                .or(() -> Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), kind)));
    }
}
