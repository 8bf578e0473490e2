package io.redcarpet.access;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Puts the guard before every route and refuses to start when a route does not say who may use it. */
@Configuration(proxyBeanMethods = false)
class RouteRules implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RouteGuard());
    }

    @Bean
    SmartInitializingSingleton everyRouteDeclaresWhoMayUseIt(List<RequestMappingHandlerMapping> mappings) {
        return () -> mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .filter(RouteRules::isOurs)
                .filter(method -> !RouteGuard.isDeclared(method))
                .findFirst()
                .ifPresent(method -> {
                    throw new IllegalStateException(method + " does not say who may use it:"
                            + " annotate it with @AllowedTo or @OpenToStrangers");
                });
    }

    /** The framework's own routes have no annotation, so the guard refuses them all. */
    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("io.redcarpet.");
    }
}
