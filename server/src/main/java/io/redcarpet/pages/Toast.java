package io.redcarpet.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happened, in one sentence; shown for ten seconds, or until it is closed when it is bad news.
 *
 * @param text already in the reader's language
 * @param undo where to post to take it back; empty when it cannot be taken back
 * @param link where what it tells of is seen; empty when that is the page itself
 */
public record Toast(String text, boolean isBad, String undo, String link) implements Serializable {

    private static final long serialVersionUID = 2;
    private static final String ATTRIBUTE = Toast.class.getName();
    /** A header carries plain letters only. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    public Toast(String text, boolean isBad, String undo) {
        this(text, isBad, undo, "");
    }

    public static Toast good(String text) {
        return new Toast(text, false, "");
    }

    public static Toast undoable(String text, String undo) {
        return new Toast(text, false, undo);
    }

    public static Toast bad(String text) {
        return new Toast(text, true, "");
    }

    /** The same with the way to what it tells of. */
    public Toast leadingTo(String address) {
        return new Toast(text, isBad, undo, address);
    }

    /** Keeps it for the next page that this browser is shown. */
    public void showNext(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    /** Shows it on the page that a script of this browser asked from. */
    public void showBeside(HttpServletResponse response) {
        var toast = Map.of("text", text, "isBad", isBad, "undo", undo);
        response.setHeader("HX-Trigger", JSON.writeValueAsString(Map.of("toast", toast)));
    }

    static Optional<Toast> take(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(ATTRIBUTE) instanceof Toast toast) {
            session.removeAttribute(ATTRIBUTE);
            return Optional.of(toast);
        }
        return Optional.empty();
    }
}
