package io.redcarpet.duplicates;

import io.redcarpet.access.AllowedTo;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo
class DuplicateApi {

    private final Likenesses likenesses;

    DuplicateApi(Likenesses likenesses) {
        this.likenesses = likenesses;
    }

    record Found(List<Likeness> items) {}

    /** What may be the same client; of one that the caller may not see only whom to ask. */
    @GetMapping("/api/v1/duplicates/check")
    Found check(@ModelAttribute DuplicateForm form) {
        return new Found(likenesses.of(form));
    }
}
