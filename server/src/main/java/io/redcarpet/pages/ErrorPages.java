package io.redcarpet.pages;

import io.redcarpet.access.OpenToStrangers;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is shown when nothing else answers; never the text of an exception. */
@Controller
@OpenToStrangers
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final PageFactory pages;

    ErrorPages(PageFactory pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    Object show(HttpServletRequest request, HttpServletResponse response) {
        int status = status(request);
        String reference =
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        if (status >= 500) {
            LOG.error("Reference {}: {}", reference, request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        }
        Page page = pages.of(request);
        String path = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "");
        if (Refusals.wantsDocument(path, page)) {
            return ProblemDocument.of(status, page, reference);
        }
        response.setStatus(status);
        return new ModelAndView("pages/error", "status", status)
                .addObject("text", page.text("pages.error." + ProblemDocument.known(status)))
                .addObject("reference", status < 500 ? "" : reference);
    }

    private static int status(HttpServletRequest request) {
        @Nullable Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer code ? code : 404;
    }
}
