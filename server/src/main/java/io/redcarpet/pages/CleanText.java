package io.redcarpet.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Refuses what no text can hold, wherever text comes in: the character NUL, and halves of characters. */
@Configuration(proxyBeanMethods = false)
class CleanText implements WebMvcConfigurer, HandlerInterceptor {

    private static final int LONGEST_NAME = 50;

    static boolean isClean(String text) {
        return text.indexOf('\0') < 0
                && (text.chars().noneMatch(letter -> Character.isSurrogate((char) letter))
                        || StandardCharsets.UTF_8.newEncoder().canEncode(text));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap().forEach((name, values) -> {
            if (!isClean(name) || !Stream.of(values).allMatch(CleanText::isClean)) {
                throw Refusal.unprocessable(
                        "pages.error.nul", name.replace("\0", "").substring(0, Math.min(name.length(), LONGEST_NAME)));
            }
        });
        return true;
    }

    @Bean
    static JacksonModule cleanStrings() {
        return new SimpleModule("clean strings").addDeserializer(String.class, new Clean());
    }

    private static final class Clean extends StdScalarDeserializer<String> {

        Clean() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser json, DeserializationContext context) {
            @Nullable String text = StringDeserializer.instance.deserialize(json, context);
            if (text != null && !isClean(text)) {
                throw context.weirdStringException("", String.class, "holds NUL or half a character");
            }
            return text;
        }
    }
}
