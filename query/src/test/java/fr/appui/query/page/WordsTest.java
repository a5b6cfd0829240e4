package fr.appui.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.shared.count.Definitions;
import fr.appui.shared.count.Kind;
import fr.appui.shared.log.Origin;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.Outcome;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.ReferralTarget;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Term;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.supportrequest.Status;
import fr.appui.shared.wire.StoredType;
import fr.appui.shared.workspace.Colours;
import fr.appui.shared.workspace.SingleKeys;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {
    private static final Words FRENCH = Words.in(Locale.FRENCH);
    private static final Words ENGLISH = Words.in(Locale.ENGLISH);
    private static final Pattern SAID = Pattern.compile(
            "(?:say|count)\\(\\s*\"([^\"]+)\"\\s*[,)]|" + "(?:hint|all|none|label) = \"([a-zA-Z.-]+)\"");

    static Stream<Enum<?>> everyCode() {
        return Stream.of(
                        Sector.values(),
                        Centre.values(),
                        Channel.values(),
                        Framework.values(),
                        Outcome.values(),
                        ReferralTarget.values(),
                        ReasonCode.values(),
                        Status.values(),
                        Role.values(),
                        Origin.values(),
                        Kind.values(),
                        Measure.values(),
                        Place.values(),
                        Shortcut.values(),
                        Shortcut.Where.values(),
                        PaletteEntry.Kind.values(),
                        SingleKeys.values(),
                        Colours.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("everyCode")
    void every_code_of_the_contract_has_words(Enum<?> code) {
        assertThat(FRENCH.code(code)).doesNotEndWith("." + code.name()).isNotBlank();
        assertThat(ENGLISH.code(code)).doesNotEndWith("." + code.name()).isNotBlank();
    }

    static Stream<Term> everyFoundingTerm() {
        return Stream.concat(Theme.founding().stream(), SubSector.founding().stream());
    }

    @ParameterizedTest
    @MethodSource("everyFoundingTerm")
    void every_founding_term_has_words(Term term) {
        assertThat(FRENCH.code(term)).doesNotEndWith("." + term.code()).isNotBlank();
        assertThat(ENGLISH.code(term)).doesNotEndWith("." + term.code()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            6.50     | 6,5     | 6.5
            -0.5     | −0,5    | −0.5
            -1234.25 | −1 234,25 | −1,234.25
            112      | 112     | 112
            """)
    void parts_are_written_as_each_language_writes_them(BigDecimal n, String french, String english) {
        assertThat(FRENCH.number(n)).isEqualTo(french.replace(' ', '\u202f'));
        assertThat(ENGLISH.number(n)).isEqualTo(english.replace(",", "\u202f"));
        assertThat(FRENCH.signed(new BigDecimal("0.5"))).isEqualTo("+0,5");
    }

    @Test
    void every_kind_of_event_has_words() {
        assertThat(StoredType.values()).allMatch(type -> FRENCH.knows("event." + type.storedName()));
    }

    @Test
    void every_definition_is_put_into_words() {
        assertThat(Definitions.ALL)
                .allMatch(definition -> FRENCH.knows("definition." + definition.measure() + "." + definition.version()))
                .allMatch(definition -> FRENCH.knows("measure." + definition.measure() + ".unit.many"));
    }

    @Test
    void every_region_of_a_centre_has_a_name() {
        assertThat(Centre.values())
                .allMatch(centre -> centre.regions().stream().allMatch(region -> FRENCH.knows("region." + region)));
    }

    @Test
    void both_languages_say_the_same_things() {
        assertThat(bundle("en").keySet()).isEqualTo(bundle("fr").keySet());
    }

    @Test
    void both_languages_leave_room_for_the_same_arguments() {
        var french = bundle("fr");
        var english = bundle("en");

        assertThat(french.keySet()).allSatisfy(key -> {
            for (var i = 0; i < 4; i++) {
                var place = "{" + i + "}";
                assertThat(english.getString(key).contains(place))
                        .as(key + place)
                        .isEqualTo(french.getString(key).contains(place));
            }
        });
    }

    @Test
    void no_template_says_what_the_bundles_do_not_know() throws IOException {
        var unknown = new TreeSet<String>();
        try (var templates = Files.walk(Path.of("src/main/jte"))) {
            for (var template :
                    templates.filter(path -> path.toString().endsWith(".jte")).toList()) {
                var said = SAID.matcher(Files.readString(template));
                while (said.find()) {
                    var key = said.group(1) == null ? said.group(2) : said.group(1);
                    if (!key.endsWith(".") && !FRENCH.knows(key) && !FRENCH.knows(key + ".many")) {
                        unknown.add(template.getFileName() + ": " + key);
                    }
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void numbers_are_grouped_by_threes_and_signed_with_a_true_minus() {
        assertThat(FRENCH.number(912_440)).isEqualTo("912\u202f440");
        assertThat(FRENCH.number(1_000_000)).isEqualTo("1\u202f000\u202f000");
        assertThat(FRENCH.number(-1)).isEqualTo("−1");
        assertThat(FRENCH.signed(1)).isEqualTo("+1");
        assertThat(FRENCH.number(0)).isEqualTo("0");
    }

    @Test
    void times_are_those_of_Paris_in_winter_and_in_summer() {
        assertThat(FRENCH.moment(Instant.parse("2020-03-12T09:02:59Z"))).isEqualTo("12/03/2020 10:02");
        assertThat(FRENCH.moment(Instant.parse("2020-06-30T22:02:00Z"))).isEqualTo("01/07/2020 00:02");
        assertThat(ENGLISH.moment(Instant.parse("2020-03-12T09:02:59Z"))).isEqualTo("12 Mar 2020 10:02");
        assertThat(Words.typed(Instant.parse("2020-03-12T09:02:59Z"))).isEqualTo("12/03/2020 10:02");
    }

    @Test
    void zero_is_singular_in_French_and_plural_in_English() {
        assertThat(FRENCH.count("requests", 0)).isEqualTo("0 demande");
        assertThat(ENGLISH.count("requests", 0)).isEqualTo("0 requests");
        assertThat(FRENCH.count("requests", 2)).isEqualTo("2 demandes");
    }

    @Test
    void a_delay_is_said_in_the_unit_that_fits() {
        assertThat(FRENCH.duration(25L)).isEqualTo("25\u00a0min");
        assertThat(FRENCH.duration(125L)).isEqualTo("2\u00a0h\u00a005");
        assertThat(FRENCH.duration(4560L)).isEqualTo("3\u00a0j\u00a04\u00a0h");
        assertThat(FRENCH.duration(null)).isEqualTo("–");
    }

    @Test
    void a_day_is_read_as_people_type_it_and_as_links_write_it() {
        assertThat(Days.read(" 1/3/2020 ")).isEqualTo(LocalDate.of(2020, 3, 1));
        assertThat(Days.read("2020-03-01")).isEqualTo(LocalDate.of(2020, 3, 1));
        assertThat(Days.read("30/02/2020")).isNull();
        assertThat(Days.wrong("30/02/2020")).isTrue();
        assertThat(Days.wrong("")).isFalse();
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("fr.appui.query.page.messages", Locale.forLanguageTag(language));
    }
}
