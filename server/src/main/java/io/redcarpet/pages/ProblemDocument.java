package io.redcarpet.pages;

import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** A refusal as a program reads it. Source: RFC 9457. */
final class ProblemDocument {

    private ProblemDocument() {}

    static ResponseEntity<ProblemDetail> of(Refusal refusal, Page page) {
        ProblemDetail problem =
                problem(refusal.status(), page.text("pages.error.title", refusal.status()), page.text(refusal));
        problem.setType(URI.create("urn:redcarpet:" + refusal.key()));
        if (!refusal.problems().isEmpty()) {
            problem.setProperty(
                    "errors",
                    refusal.problems().all().stream()
                            .map(one -> Map.of("field", one.field(), "message", page.text(one)))
                            .toList());
        }
        refusal.overtaken().ifPresent(overtaken -> problem.setProperty("overtaken", overtaken));
        return answer(problem);
    }

    static ResponseEntity<ProblemDetail> of(int status, Page page, String reference) {
        ProblemDetail problem =
                problem(status, page.text("pages.error.title", status), page.text("pages.error." + known(status)));
        problem.setProperty("reference", reference);
        return answer(problem);
    }

    private static ProblemDetail problem(int status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), detail);
        problem.setTitle(title);
        return problem;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** The status for which there is a text of its own. */
    static int known(int status) {
        return switch (status) {
            case 400, 401, 403, 404, 405, 409, 413, 415, 429, 500 -> status;
            default -> status < 500 ? 400 : 500;
        };
    }
}
