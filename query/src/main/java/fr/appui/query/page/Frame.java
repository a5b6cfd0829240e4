package fr.appui.query.page;

import fr.appui.query.reading.Lens;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.CaseKind;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of every page.
 *
 * @param path of the page shown
 * @param otherLanguage address of the same page in the other language
 * @param register {@code null} when it cannot be asked, on the page that says so
 * @param looking from when the page looks at the register; {@code null} where it can only look from now
 * @param settings of the person who looks
 * @param waiting how many questions and findings wait for that person
 * @param assets from the name of a static file to the address that bears the hash of its content
 */
public record Frame(
        Words words,
        String path,
        String otherLanguage,
        Visitors.Visitor visitor,
        Register.@Nullable State register,
        @Nullable Looking looking,
        Settings.Chosen settings,
        long waiting,
        UnaryOperator<String> assets) {

    public @Nullable Actor actor() {
        return visitor.actor();
    }

    /** The moment that the page looks from; {@code null}: now. */
    public Lens.@Nullable Past past() {
        return looking == null ? null : looking.past();
    }

    /** Whether the way into the past stands on top of the page: for those whose work it is to look back. */
    public boolean looksBackOften() {
        var actor = visitor.actor();
        return actor != null && actor.role() == Role.EVALUATOR;
    }

    public List<Place> navigation() {
        var actor = visitor.actor();
        return actor == null ? List.of() : Place.of(actor.role());
    }

    /** How many things wait behind this entry of the navigation for the person signed in. */
    public long waitingAt(Place place) {
        return place == Place.FINDINGS ? waiting : 0;
    }

    /** Whether the page shown belongs to this entry of the navigation. */
    public boolean isAt(Place place) {
        return place.holds(path);
    }

    /** Where a new request is entered; {@code null} for those who enter none. */
    @Nullable
    String entry() {
        return past() == null && navigation().contains(Place.HOTLINE) ? Place.HOTLINE.path() : null;
    }

    public String asset(String name) {
        return assets.apply(name);
    }

    /** Whether the person signed in follows cases that change while one looks. */
    public boolean follows() {
        var actor = visitor.actor();
        return past() == null
                && actor != null
                && (actor.followsSupportRequests() || actor.follows(CaseKind.SIGNALEMENT));
    }

    /** Whether there are cases that the person signed in can search, and no field on the page itself to do so. */
    public boolean searches() {
        var actor = visitor.actor();
        return actor != null
                && !path.equals("/recherche")
                && Arrays.stream(CaseKind.values()).anyMatch(actor::follows);
    }

    /** Role and reach of the person signed in, in words; empty before sign-in. */
    public String standing() {
        var actor = visitor.actor();
        if (actor == null) {
            return "";
        }
        var role = words.code(actor.role());
        if (actor.centre() != null) {
            return role + " · " + words.code(actor.centre());
        }
        return actor.region() == null
                ? role
                : role + " · " + words.code("region", Objects.requireNonNull(actor.region()));
    }
}
