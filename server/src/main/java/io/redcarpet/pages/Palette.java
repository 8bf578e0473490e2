package io.redcarpet.pages;

import static java.util.Comparator.comparingInt;

import io.redcarpet.pages.Finder.Hit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks everything that can find something, and puts what is found in the order of the palette. */
@Component
class Palette {

    private static final int ACTIONS = 30;
    private static final int PLACES = 50;
    private static final int MOST_FOUND = 8;

    private final ObjectProvider<Finder> finders;
    private final Navigation navigation;

    Palette(ObjectProvider<Finder> finders, Navigation navigation) {
        this.finders = finders;
        this.navigation = navigation;
    }

    /** What is found for a text; one that begins with {@code >} finds actions only, with {@code @} people only. */
    List<PaletteGroup> find(String typed, Page page) {
        String text = typed.startsWith(">") || typed.startsWith("@")
                ? typed.substring(1).strip()
                : typed;
        Stream<PaletteGroup> groups = typed.startsWith(">")
                ? Stream.of(actions(text, page))
                : typed.startsWith("@")
                        ? found(text, true)
                        : Stream.concat(found(text, false), Stream.of(actions(text, page), places(text, page)));
        return groups.filter(group -> !group.hits().isEmpty())
                .sorted(comparingInt(PaletteGroup::order))
                .toList();
    }

    private Stream<PaletteGroup> found(String text, boolean peopleOnly) {
        return text.isEmpty()
                ? Stream.empty()
                : finders.orderedStream()
                        .filter(finder -> finder.findsPeople() || !peopleOnly)
                        .map(finder -> new PaletteGroup(
                                finder.groupKey(),
                                finder.order(),
                                finder.find(text).stream()
                                        .limit(MOST_FOUND)
                                        .map(hit -> PaletteHit.of(hit, text))
                                        .toList()));
    }

    private PaletteGroup actions(String text, Page page) {
        var hits = navigation.creations().stream()
                .map(creation -> PaletteHit.of(
                        new Hit(
                                page.text("pages.palette.new", page.text(creation.messageKey())),
                                "",
                                creation.path(),
                                creation.icon()),
                        text,
                        keys("C", creation.letter())));
        return new PaletteGroup("pages.palette.do", ACTIONS, matching(hits, text));
    }

    private PaletteGroup places(String text, Page page) {
        var declared = navigation.visible().stream()
                .map(entry -> PaletteHit.of(
                        new Hit(page.text(entry.messageKey()), "", entry.path(), entry.icon()),
                        text,
                        keys("G", entry.letter())));
        var fixed = Stream.of(
                PaletteHit.of(new Hit(page.text("pages.settings"), "", "/settings", "settings"), text),
                PaletteHit.of(new Hit(page.text("pages.keys.title"), "", "/keys", "keyboard"), text, "?"));
        return new PaletteGroup("pages.palette.places", PLACES, matching(Stream.concat(declared, fixed), text));
    }

    private static List<PaletteHit> matching(Stream<PaletteHit> hits, String text) {
        return hits.filter(hit -> text.isEmpty() || !hit.match().isEmpty()).toList();
    }

    private static String keys(String first, String letter) {
        return letter.isEmpty() ? "" : first + " " + letter.toUpperCase(Locale.ROOT);
    }
}
