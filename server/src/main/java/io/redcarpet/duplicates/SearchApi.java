package io.redcarpet.duplicates;

import io.redcarpet.access.AllowedTo;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo
class SearchApi {

    private static final int MOST = 50;

    private final ClientHits hits;

    SearchApi(ClientHits hits) {
        this.hits = hits;
    }

    record Found(List<ClientHit> items) {}

    /** What the caller may see and the text may mean, the best first. */
    @GetMapping("/api/v1/search")
    Found search(@RequestParam("q") String text, @RequestParam(name = "limit", defaultValue = "20") int limit) {
        return new Found(hits.find(text, Math.clamp(limit, 1, MOST)));
    }
}
