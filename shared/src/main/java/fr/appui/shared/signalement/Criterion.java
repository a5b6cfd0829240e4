package fr.appui.shared.signalement;

/**
 * Why an event had to be notified. Two schemes use the same digits for other things: a code says nothing without its
 * scheme.
 *
 * @param scheme {@code 2017} (article R1413-79 CSP) or {@code 2001}, or one that an administrator defined
 * @param code of that scheme: {@code 1a}, {@code 1b}, {@code 2}…
 */
public record Criterion(String scheme, String code) {
    @Override
    public String toString() {
        return scheme + ":" + code;
    }
}
