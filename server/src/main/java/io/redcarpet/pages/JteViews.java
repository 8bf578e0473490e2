package io.redcarpet.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.AbstractTemplateView;
import org.springframework.web.servlet.view.AbstractTemplateViewResolver;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/** Renders the templates under {@code src/main/jte}, compiled with the application, and hands each its page. */
@Configuration(proxyBeanMethods = false)
class JteViews {

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    ViewResolver jteViewResolver(TemplateEngine engine, PageFactory pages) {
        var resolver = new AbstractTemplateViewResolver() {
            @Override
            protected Class<?> requiredViewClass() {
                return JteView.class;
            }

            @Override
            protected AbstractUrlBasedView instantiateView() {
                return new JteView(engine, pages);
            }
        };
        resolver.setViewClass(JteView.class);
        resolver.setSuffix(".jte");
        resolver.setContentType("text/html;charset=UTF-8");
        return resolver;
    }

    private static final class JteView extends AbstractTemplateView {

        private final TemplateEngine engine;
        private final PageFactory pages;

        JteView(TemplateEngine engine, PageFactory pages) {
            this.engine = engine;
            this.pages = pages;
        }

        @Override
        public boolean checkResource(Locale locale) {
            return engine.hasTemplate(String.valueOf(getUrl()));
        }

        @Override
        protected void renderMergedTemplateModel(
                Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
            Map<String, Object> all = new HashMap<>(model);
            all.put("page", pages.of(request));
            var output = new Utf8ByteOutput();
            engine.render(String.valueOf(getUrl()), all, output);
            response.setContentLength(output.getContentLength());
            // A page has thousands of pieces, and each write passes all filters.
            var whole = new ByteArrayOutputStream(output.getContentLength());
            output.writeTo(whole);
            response.getOutputStream().write(whole.toByteArray());
        }
    }
}
