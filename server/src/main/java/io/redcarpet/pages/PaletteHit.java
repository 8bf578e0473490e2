package io.redcarpet.pages;

/**
 * One line of the command palette.
 *
 * @param match the part of the title that was typed; empty when the hit was found by something else
 * @param keys the keys that do the same; empty for none
 */
public record PaletteHit(
        String before,
        String match,
        String after,
        String detail,
        String path,
        String icon,
        String initials,
        String keys) {

    static PaletteHit of(Finder.Hit hit, String typed) {
        return of(hit, typed, "");
    }

    static PaletteHit of(Finder.Hit hit, String typed, String keys) {
        String title = hit.title();
        int start = typed.isEmpty() ? -1 : indexIn(title, typed);
        int from = Math.max(start, 0);
        int to = start < 0 ? 0 : start + typed.length();
        return new PaletteHit(
                title.substring(0, from),
                title.substring(from, to),
                title.substring(to),
                hit.detail(),
                hit.path(),
                hit.icon(),
                hit.initials(),
                keys);
    }

    /** Where a text begins in another one, whatever the case; -1 when it does not. */
    static int indexIn(String text, String part) {
        for (int start = 0; start + part.length() <= text.length(); start++) {
            if (text.regionMatches(true, start, part, 0, part.length())) {
                return start;
            }
        }
        return -1;
    }
}
