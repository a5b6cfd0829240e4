package fr.appui.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.Theme;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BinderTest {
    private static final Instant NOW = Instant.parse("2020-03-16T08:00:00Z");

    record Place(
            @Nullable @Size(max = 9) @Pattern(regexp = "[0-9A-Za-z]{9}", message = "not-a-finess")
            String finess,

            @Nullable @Size(max = 5) String name) {}

    record Everything(
            Sector sector,
            @Size(min = 2, max = 10) SealedText text,
            @Nullable UUID id,
            @Nullable Instant at,
            @Nullable LocalDate day,
            @Nullable @Min(0) @Max(60) Integer minutes,
            @Nullable @Size(max = 2) List<Theme> themes,
            @Nullable Place place)
            implements PostBody {}

    @Test
    void a_body_is_read_as_it_is_meant() {
        var body = read("""
                {"sector": "EMS", "text": "masques", "id": "0195A000-0000-7000-8000-000000000001",
                 "at": "2020-03-15T10:00:00+01:00", "day": "2021-12-31", "minutes": 60, "themes": ["PPE", "GEA"],
                 "place": {"finess": "690000007"}}
                """);

        assertThat(body)
                .isEqualTo(new Everything(
                        Sector.EMS,
                        new SealedText("masques"),
                        UUID.fromString("0195a000-0000-7000-8000-000000000001"),
                        Instant.parse("2020-03-15T09:00:00Z"),
                        LocalDate.of(2021, 12, 31),
                        60,
                        List.of(Theme.PPE, Theme.GEA),
                        new Place("690000007", null)));
    }

    @Test
    void absent_null_and_blank_are_the_same() {
        var bare = read("""
                {"sector": "EMS", "text": "masques"}""");

        assertThat(read("""
                {"sector": "EMS", "text": "masques", "id": null, "at": " ", "minutes": null, "themes": [],
                 "place": {"finess": "", "name": null}}""")).isEqualTo(bare);
    }

    @Test
    void texts_are_trimmed_and_composed_and_keep_tabs_and_lines() {
        assertThat(text("  e\\u0301\\r\\nb\\tc \\n")).isEqualTo("é\nb\tc");
    }

    @Test
    void script_and_formula_are_but_text() {
        assertThat(text("<b>'--")).isEqualTo("<b>'--");
        assertThat(text("=1+1")).isEqualTo("=1+1");
    }

    @Test
    void characters_outside_the_basic_plane_count_once() {
        assertThat(text("😷".repeat(10))).isEqualTo("😷".repeat(10));
    }

    @Test
    void times_are_kept_to_the_microsecond() {
        assertThat(read("""
                {"sector": "EMS", "text": "ab", "at": "2020-03-15T10:00:00.123456789Z"}""").at()).isEqualTo(Instant.parse("2020-03-15T10:00:00.123456Z"));
    }

    @Test
    void times_reach_from_2000_in_paris_to_five_minutes_from_now() {
        assertThat(at("2000-01-01T00:00:00+01:00")).isNotNull();
        assertThat(at("2020-03-16T08:05:00Z")).isNotNull();
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                arguments("sector", "required", "{}"),
                arguments("text", "required", "{}"),
                arguments("text", "required", "{\"text\": null}"),
                arguments("text", "required", "{\"text\": \" \\n \"}"),
                arguments("sector", "wrong-type", "{\"sector\": 1}"),
                arguments("sector", "wrong-type", "{\"sector\": true}"),
                arguments("sector", "wrong-type", "{\"sector\": [\"ES\"]}"),
                arguments("sector", "wrong-type", "{\"sector\": {\"code\": \"ES\"}}"),
                arguments("sector", "unknown-code", "{\"sector\": \"es\"}"),
                arguments("sector", "unknown-code", "{\"sector\": \"ES' OR '1'='1\"}"),
                arguments("sector", "unknown-code", "{\"sector\": \"<script>alert(1)</script>\"}"),
                arguments("sector", "unknown-code", "{\"sector\": \"=cmd|'/C calc'!A0\"}"),
                arguments("text", "wrong-type", "{\"text\": 12}"),
                arguments("text", "too-short", "{\"text\": \"a\"}"),
                arguments("text", "too-long", "{\"text\": \"abcdefghijk\"}"),
                arguments("text", "control-character", "{\"text\": \"a\\u0000b\"}"),
                arguments("text", "control-character", "{\"text\": \"a\\u001bb\"}"),
                arguments("text", "control-character", "{\"text\": \"a\\u007fb\"}"),
                arguments("text", "control-character", "{\"text\": \"a\\u0085b\"}"),
                arguments("text", "control-character", "{\"text\": \"a\\rb\"}"),
                arguments("text", "lone-surrogate", "{\"text\": \"a\\ud83db\"}"),
                arguments("text", "lone-surrogate", "{\"text\": \"a\\ude00\\ud83d\"}"),
                arguments("id", "not-a-uuid", "{\"id\": \"1-1-1-1-1\"}"),
                arguments("id", "not-a-uuid", "{\"id\": \"{0195a000-0000-7000-8000-000000000001}\"}"),
                arguments("id", "wrong-type", "{\"id\": 7}"),
                arguments("at", "bad-date", "{\"at\": \"2020-03-15\"}"),
                arguments("at", "bad-date", "{\"at\": \"2020-03-15T10:00:00\"}"),
                arguments("at", "bad-date", "{\"at\": \"2020-02-30T10:00:00Z\"}"),
                arguments("at", "bad-date", "{\"at\": \"2020-03-15T25:00:00Z\"}"),
                arguments("at", "bad-date", "{\"at\": \"15/03/2020 10:00\"}"),
                arguments("at", "bad-date", "{\"at\": \"hier\"}"),
                arguments("at", "bad-date", "{\"at\": \"2020-03-15T10:00:00Z; DROP TABLE log.event\"}"),
                arguments("at", "wrong-type", "{\"at\": 1584266400}"),
                arguments("at", "future", "{\"at\": \"2020-03-16T08:05:00.000001Z\"}"),
                arguments("at", "future", "{\"at\": \"9999-12-31T23:59:59Z\"}"),
                arguments("at", "future", "{\"at\": \"+999999999-12-31T23:59:59Z\"}"),
                arguments("at", "before-2000", "{\"at\": \"1999-12-31T22:59:59Z\"}"),
                arguments("at", "before-2000", "{\"at\": \"-999999999-01-01T00:00:00Z\"}"),
                arguments("day", "bad-date", "{\"day\": \"2021-13-01\"}"),
                arguments("day", "bad-date", "{\"day\": \"9999-01-01\"}"),
                arguments("day", "before-2000", "{\"day\": \"1999-12-31\"}"),
                arguments("minutes", "wrong-type", "{\"minutes\": \"10\"}"),
                arguments("minutes", "wrong-type", "{\"minutes\": 10.0}"),
                arguments("minutes", "wrong-type", "{\"minutes\": 1e1}"),
                arguments("minutes", "wrong-type", "{\"minutes\": false}"),
                arguments("minutes", "out-of-range", "{\"minutes\": -1}"),
                arguments("minutes", "out-of-range", "{\"minutes\": 61}"),
                arguments("minutes", "out-of-range", "{\"minutes\": 4294967306}"),
                arguments("minutes", "out-of-range", "{\"minutes\": 99999999999999999999999999}"),
                arguments("themes", "wrong-type", "{\"themes\": \"PPE\"}"),
                arguments("themes", "too-long", "{\"themes\": [\"PPE\", \"GEA\", \"IRA\"]}"),
                arguments("themes[1]", "duplicate", "{\"themes\": [\"PPE\", \"PPE\"]}"),
                arguments("themes[1]", "unknown-code", "{\"themes\": [\"PPE\", \"NOPE\"]}"),
                arguments("themes[0]", "wrong-type", "{\"themes\": [null]}"),
                arguments("themes[0]", "required", "{\"themes\": [\"\"]}"),
                arguments("themes[0]", "wrong-type", "{\"themes\": [[\"PPE\"]]}"),
                arguments("place", "wrong-type", "{\"place\": \"Lyon\"}"),
                arguments("place", "wrong-type", "{\"place\": []}"),
                arguments("place.finess", "not-a-finess", "{\"place\": {\"finess\": \"69000000\"}}"),
                arguments("place.finess", "too-long", "{\"place\": {\"finess\": \"6900000071\"}}"),
                arguments("place.name", "too-long", "{\"place\": {\"name\": \"Annecy\"}}"),
                arguments("place.town", "unknown-field", "{\"place\": {\"town\": \"Lyon\"}}"),
                arguments("role", "unknown-field", "{\"role\": \"ADMIN\"}"),
                arguments("SECTOR", "unknown-field", "{\"SECTOR\": \"ES\"}"),
                arguments("a?b?", "unknown-field", "{\"a\\u0000b\\ud83d\": 1}"),
                arguments("body", "wrong-type", "[]"),
                arguments("body", "wrong-type", "\"text\""),
                arguments("body", "wrong-type", "null"),
                arguments("body", "malformed-json", ""),
                arguments("body", "malformed-json", "{"),
                arguments("body", "malformed-json", "{} {}"),
                arguments("body", "malformed-json", "{} x"),
                arguments("body", "malformed-json", "{\"text\": \"a\", \"text\": \"b\"}"),
                arguments("body", "malformed-json", "{\"minutes\": NaN}"),
                arguments("body", "malformed-json", "{\"minutes\": 010}"),
                arguments("body", "malformed-json", "{'text': 'a'}"),
                arguments("body", "malformed-json", "{\"text\": \"a\",}"),
                arguments("body", "malformed-json", "{\"text\": \"a\u0001\"}"),
                arguments("body", "malformed-json", "/* */ {}"),
                arguments("body", "malformed-json", "\uFEFF{}"),
                arguments("body", "malformed-json", "{\"minutes\": " + "9".repeat(200) + "}"),
                arguments("body", "malformed-json", "[".repeat(10_000)),
                arguments("body", "malformed-json", "{\"place\":".repeat(10_000)));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void what_cannot_be_meant_is_told_by_field_and_code(String field, String code, String json) {
        var errors = errors(json);

        assertThat(errors).anySatisfy(error -> {
            assertThat(error.field()).isEqualTo(field);
            assertThat(error.code()).isEqualTo(code);
        });
        assertThat(errors).allSatisfy(error -> {
            assertThat(Wording.of(error, Locale.FRENCH)).isNotEqualTo(error.code());
            assertThat(Wording.of(error, Locale.ENGLISH))
                    .isNotEqualTo(error.code())
                    .isNotEqualTo(Wording.of(error, Locale.FRENCH));
        });
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        assertThat(errors("{\"minutes\": \"x\", \"at\": \"y\", \"place\": {\"finess\": \"z\"}, \"other\": 1}"))
                .extracting(InputError::field)
                .containsExactlyInAnyOrder("other", "sector", "text", "at", "minutes", "place.finess");
    }

    @Test
    void but_never_more_than_a_hundred() {
        var many = Stream.iterate(0, i -> i < 5_000, i -> i + 1).map(i -> "\"f" + i + "\": 1");

        assertThat(errors("{" + String.join(",", many.toList()) + "}")).hasSize(100);
    }

    @Test
    void bytes_that_are_no_utf_8_are_no_text() {
        var latin1 = "{\"text\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> StrictJson.object(latin1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> StrictJson.object("{}".getBytes(StandardCharsets.UTF_16)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void bodies_that_say_the_same_have_one_content() {
        var one = """
                {"sector": "EMS", "text": "é", "at": "2020-03-15T10:00:00+01:00", "place": {"name": " Lyon "}}""";
        var other = """
                {"place": {"finess": null, "name": "Lyon"}, "at": "2020-03-15T09:00:00.000Z",
                 "text": "e\\u0301", "sector": "EMS", "minutes": null}""";

        assertThat(Canonical.json(read(one.replace("é", "éé"))))
                .isEqualTo(Canonical.json(read(other.replace("e\\u0301", "e\\u0301e\\u0301"))))
                .isEqualTo("""
                        {"at":"2020-03-15T09:00:00Z","place":{"name":"Lyon"},"sector":"EMS","text":"éé"}""");
    }

    private static String text(String escaped) {
        return read("{\"sector\": \"ES\", \"text\": \"" + escaped + "\"}")
                .text()
                .value();
    }

    private static @Nullable Instant at(String time) {
        return read("{\"sector\": \"ES\", \"text\": \"ab\", \"at\": \"" + time + "\"}")
                .at();
    }

    private static Everything read(String json) {
        var given = StrictJson.object(json.getBytes(StandardCharsets.UTF_8));
        return Binder.bind(Everything.class, given, NOW, Register.FOUNDING, List.of());
    }

    private static List<InputError> errors(String json) {
        return catchThrowableOfType(InvalidInput.class, () -> read(json)).errors();
    }
}
