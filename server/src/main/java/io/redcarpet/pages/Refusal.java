package io.redcarpet.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that was asked for and is not done, with a message that says why and what to do. It becomes a page, a
 * toast, or a problem document, as the request wants it.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String key;
    private final transient List<Object> arguments;
    private final transient Problems problems;
    private final transient @Nullable Overtaken overtaken;

    /**
     * Somebody else was faster.
     *
     * @param yours the value that was sent
     * @param theirs the value that stands now
     * @param version what the thing's version is now, to send when yours is to stand after all
     */
    public record Overtaken(String yours, String theirs, String who, Instant when, long version) {}

    private Refusal(int status, String key, List<Object> arguments, Problems problems, @Nullable Overtaken overtaken) {
        super(status + " " + key + " " + arguments);
        this.status = status;
        this.key = key;
        this.arguments = List.copyOf(arguments);
        this.problems = problems;
        this.overtaken = overtaken;
    }

    public Refusal(int status, String key, Object... arguments) {
        this(status, key, List.of(arguments), Problems.none(), null);
    }

    /** There is no such thing, or the caller may not know of it. */
    public static Refusal notFound(String key, Object... arguments) {
        return new Refusal(404, key, arguments);
    }

    /** It clashes with what is there now. */
    public static Refusal conflict(String key, Object... arguments) {
        return new Refusal(409, key, arguments);
    }

    /** The thing was changed by somebody else since the caller read it. */
    public static Refusal overtaken(Overtaken overtaken) {
        return new Refusal(409, "pages.conflict.overtaken", List.of(overtaken.who()), Problems.none(), overtaken);
    }

    /** Understood, but against a rule. */
    public static Refusal unprocessable(String key, Object... arguments) {
        return new Refusal(422, key, arguments);
    }

    /** Fields that must be mended first. */
    public static Refusal invalid(Problems problems) {
        return new Refusal(422, "pages.problem.fields", List.of(problems.all().size()), problems, null);
    }

    public int status() {
        return status;
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public Problems problems() {
        return problems;
    }

    public Optional<Overtaken> overtaken() {
        return Optional.ofNullable(overtaken);
    }
}
