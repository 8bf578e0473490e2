package io.redcarpet.clients;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a client was before the last change of this session, as long as nobody has changed it since. */
record Undo(UUID client, ClientForm before, int version) implements Serializable {

    private static final String ATTRIBUTE = Undo.class.getName();

    static void remember(HttpServletRequest request, Client before, Client now) {
        request.getSession().setAttribute(ATTRIBUTE, new Undo(now.id().value(), ClientForm.of(before), now.version()));
    }

    static @Nullable Undo of(HttpServletRequest request, UUID client) {
        return request.getSession().getAttribute(ATTRIBUTE) instanceof Undo undo
                        && undo.client().equals(client)
                ? undo
                : null;
    }
}
