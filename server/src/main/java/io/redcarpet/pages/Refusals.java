package io.redcarpet.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JacksonException;

/** Answers a refusal with a page, or with a problem document where a program or a script asked. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

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

    /** A part of the address that is no identifier leads nowhere; a parameter that is none cannot be read. */
    @ExceptionHandler
    Object mistyped(
            MethodArgumentTypeMismatchException mistyped, HttpServletRequest request, HttpServletResponse response) {
        return refused(
                mistyped.getParameter().hasParameterAnnotation(PathVariable.class)
                        ? new Refusal(404, "pages.error.404")
                        : new Refusal(400, "pages.error.field", mistyped.getName()),
                request,
                response);
    }

    @ExceptionHandler
    Object missing(
            MissingServletRequestParameterException missing, HttpServletRequest request, HttpServletResponse response) {
        return refused(new Refusal(400, "pages.error.missing", missing.getParameterName()), request, response);
    }

    @ExceptionHandler
    Object unreadable(
            HttpMessageNotReadableException unreadable, HttpServletRequest request, HttpServletResponse response) {
        String field = unreadable.getCause() instanceof JacksonException json
                ? json.getPath().stream()
                        .map(JacksonException.Reference::getPropertyName)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("."))
                : "";
        return refused(
                field.isEmpty() ? new Refusal(400, "pages.error.400") : new Refusal(400, "pages.error.field", field),
                request,
                response);
    }

    /** The last line: what the forms let through and the database does not. */
    @ExceptionHandler
    Object against(DataIntegrityViolationException rule, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("{} {} was refused by the database", request.getMethod(), request.getRequestURI(), rule);
        return refused(Refusal.unprocessable("pages.error.refused"), request, response);
    }

    static boolean wantsDocument(String path, Page page) {
        return path.startsWith("/api/") || page.isFragment();
    }
}
