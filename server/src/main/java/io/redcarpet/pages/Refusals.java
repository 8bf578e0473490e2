package io.redcarpet.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** Answers a refusal with a page, or with a problem document where a program or a script asked. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals {

    private final PageFactory pages;

    Refusals(PageFactory pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        Page page = pages.of(request);
        if (wantsDocument(request.getRequestURI(), page)) {
            return ProblemDocument.of(refusal, page);
        }
        response.setStatus(refusal.status());
        return new ModelAndView("pages/error")
                .addObject("status", refusal.status())
                .addObject("text", page.text(refusal));
    }

    @ExceptionHandler
    Object invalid(MethodArgumentNotValidException invalid, HttpServletRequest request, HttpServletResponse response) {
        return refused(Refusal.invalid(Problems.of(invalid.getBindingResult())), request, response);
    }

    @ExceptionHandler
    Object noFile(MultipartException unreadable, HttpServletRequest request, HttpServletResponse response) {
        int status = unreadable instanceof MaxUploadSizeExceededException ? 413 : 415;
        return refused(new Refusal(status, "pages.error." + status), request, response);
    }

    static boolean wantsDocument(String path, Page page) {
        return path.startsWith("/api/") || page.isFragment();
    }
}
