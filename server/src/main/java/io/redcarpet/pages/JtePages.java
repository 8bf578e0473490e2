package io.redcarpet.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.AbstractTemplateView;
import org.springframework.web.servlet.view.AbstractTemplateViewResolver;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/** Renders the templates under {@code src/main/jte}, compiled with the application. */
@Configuration(proxyBeanMethods = false)
class JtePages {

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    ViewResolver jteViewResolver(TemplateEngine engine) {
        var resolver = new AbstractTemplateViewResolver() {
            @Override
            protected Class<?> requiredViewClass() {
                return JtePage.class;
            }

            @Override
            protected AbstractUrlBasedView instantiateView() {
                return new JtePage(engine);
            }
        };
        resolver.setViewClass(JtePage.class);
        resolver.setSuffix(".jte");
        resolver.setContentType("text/html;charset=UTF-8");
        return resolver;
    }

    private static final class JtePage extends AbstractTemplateView {

        private final TemplateEngine engine;

        JtePage(TemplateEngine engine) {
            this.engine = engine;
        }

        @Override
        public boolean checkResource(java.util.Locale locale) {
            return engine.hasTemplate(String.valueOf(getUrl()));
        }

        @Override
        protected void renderMergedTemplateModel(
                Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
            var page = new Utf8ByteOutput();
            engine.render(String.valueOf(getUrl()), model, page);
            response.setContentLength(page.getContentLength());
            page.writeTo(response.getOutputStream());
        }
    }
}
