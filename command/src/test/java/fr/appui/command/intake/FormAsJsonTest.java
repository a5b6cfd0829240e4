package fr.appui.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.command.intake.BinderTest.Everything;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormAsJsonTest {

    @Test
    void dotted_and_repeated_names_become_objects_and_lists() {
        assertThat(json("sector", "EMS", "place.finess", "690000007", "place.name", "Lyon"))
                .isEqualTo("""
                        {"sector":"EMS","place":{"finess":"690000007","name":"Lyon"}}""");
        assertThat(FormAsJson.of(Everything.class, Map.of("themes", new String[] {"PPE", "", "GEA"}))
                        .toString())
                .isEqualTo("""
                        {"themes":["PPE","GEA"]}""");
        assertThat(json("themes", "PPE")).isEqualTo("""
                {"themes":["PPE"]}""");
    }

    @Test
    void empty_fields_are_absent() {
        assertThat(json("sector", "", "themes", "", "place.name", "  ", "minutes", ""))
                .isEqualTo("{}");
    }

    @Test
    void of_a_field_that_comes_twice_the_first_that_says_something_counts() {
        assertThat(FormAsJson.of(Everything.class, Map.of("sector", new String[] {"", "ES", "EMS"}))
                        .toString())
                .isEqualTo("{\"sector\":\"ES\"}");
    }

    @Test
    void numbers_are_numbers() {
        assertThat(json("minutes", " 15 ")).isEqualTo("{\"minutes\":15}");
        assertThat(json("minutes", "quinze")).isEqualTo("{\"minutes\":\"quinze\"}");
    }

    @Test
    void times_are_those_of_paris_unless_they_say_otherwise() {
        assertThat(json("at", "16/03/2020 09:30")).isEqualTo("{\"at\":\"2020-03-16T09:30+01:00\"}");
        assertThat(json("at", "2020-07-16T09:30")).isEqualTo("{\"at\":\"2020-07-16T09:30+02:00\"}");
        assertThat(json("at", "2020-07-16T09:30:15")).isEqualTo("{\"at\":\"2020-07-16T09:30:15+02:00\"}");
        assertThat(json("at", "2020-07-16T09:30:00Z")).isEqualTo("{\"at\":\"2020-07-16T09:30:00Z\"}");
    }

    @Test
    void what_cannot_be_turned_is_left_for_the_binder_to_refuse() {
        assertThat(json("at", "31/02/2020 09:30")).isEqualTo("{\"at\":\"31/02/2020 09:30\"}");
        assertThat(json("day", "31/12/2020")).isEqualTo("{\"day\":\"2020-12-31\"}");
        assertThat(json("day", "jamais")).isEqualTo("{\"day\":\"jamais\"}");
        assertThat(json("place", "Lyon", "role", "ADMIN")).contains("\"place\":\"\"", "\"role\":\"\"");
    }

    record Part(
            @Nullable String name,
            @Nullable LocalDate day,
            @Nullable Integer number) {}

    record Parts(@Nullable @Size(max = 9) List<Part> parts) implements PostBody {}

    @Test
    void an_item_that_has_parts_is_one_text_with_colons_or_a_numbered_row() {
        assertThat(FormAsJson.of(Parts.class, Map.of("parts", new String[] {"a:16/03/2020:3", "", "b"})))
                .hasToString("""
                        {"parts":[{"name":"a","day":"2020-03-16","number":3},{"name":"b"}]}""");
        assertThat(FormAsJson.of(
                        Parts.class,
                        Map.of(
                                "parts[2].name", new String[] {"c"},
                                "parts[10].number", new String[] {"4"},
                                "parts[1].name", new String[] {" "},
                                "parts[3].day", new String[] {"16/03/2020"})))
                .hasToString("""
                        {"parts":[{"name":"c"},{"day":"2020-03-16"},{"number":4}]}""");
    }

    @Test
    void a_part_that_nobody_knows_is_left_for_the_binder_to_refuse() {
        assertThat(FormAsJson.of(Parts.class, Map.of("parts[0].colour", new String[] {"red"})))
                .hasToString("{\"parts[0].colour\":\"\"}");
        assertThat(FormAsJson.of(Parts.class, Map.of("parts[x].name", new String[] {"a"})))
                .hasToString("{\"parts[x].name\":\"\"}");
    }

    private static String json(String... fields) {
        var typed = new HashMap<String, String[]>();
        for (var i = 0; i < fields.length; i += 2) {
            typed.put(fields[i], new String[] {fields[i + 1]});
        }
        return FormAsJson.of(Everything.class, typed).toString();
    }
}
