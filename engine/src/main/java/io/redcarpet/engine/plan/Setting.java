package io.redcarpet.engine.plan;

import io.redcarpet.engine.because.Because;
import org.jspecify.annotations.Nullable;

/**
 * A number of a plan that may differ from person to person.
 *
 * @param name by which a person's own number is known; null where everybody has the same
 * @param stated what the plan says for everybody else; null where each person must have their own
 */
public record Setting(@Nullable String name, @Nullable Because stated) {

    public Setting {
        if (name == null && stated == null) {
            throw new IllegalArgumentException("A setting without number and name says nothing; give it one of them");
        }
    }

    public static Setting of(Because stated) {
        return new Setting(null, stated);
    }
}
