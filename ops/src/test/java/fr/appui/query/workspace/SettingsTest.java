package fr.appui.query.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Browsing;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.query.page.Settings;
import fr.appui.query.page.Settings.Chosen;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.workspace.Colours;
import fr.appui.shared.workspace.Notices;
import fr.appui.shared.workspace.SettingsEvent;
import fr.appui.shared.workspace.SettingsEvent.Changed;
import fr.appui.shared.workspace.SingleKeys;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void the_last_choice_of_each_person_holds_for_her_alone() {
        var story = new Story();
        story.then(Story.ARA, changed(story, Story.ARA, SingleKeys.OFF, Colours.LIGHT));
        story.then(Story.ARA, changed(story, Story.ARA, SingleKeys.OFF, Colours.DARK));
        var settings = Views.of(story).the(Settings.class);

        assertThat(settings.of(Story.ARA)).isEqualTo(new Chosen(SingleKeys.OFF, Colours.DARK));
        assertThat(settings.of(Story.IDF)).isEqualTo(Chosen.USUAL);
    }

    @Test
    void an_old_event_delivered_again_changes_nothing() {
        var story = new Story();
        story.then(Story.ARA, changed(story, Story.ARA, SingleKeys.OFF, Colours.LIGHT));
        story.then(Story.ARA, changed(story, Story.ARA, SingleKeys.ON, Colours.DARK));
        var views = Views.of(story);

        views.deliver(story.told().subList(0, 1));

        assertThat(views.the(Settings.class).of(Story.ARA)).isEqualTo(new Chosen(SingleKeys.ON, Colours.DARK));
    }

    @Test
    void the_page_shows_what_holds_now() {
        var story = new Story();
        story.then(Story.LIAISON, changed(story, Story.LIAISON, SingleKeys.OFF, Colours.DARK));
        var html =
                new Browsing(Views.of(story)).open(Story.LIAISON, "/reglages").html();

        assertThat(html)
                .containsPattern("name=\"singleKeys\" value=\"OFF\" checked")
                .containsPattern("name=\"colours\" value=\"DARK\" checked")
                .containsPattern("name=\"mailAddress\" type=\"email\" value=\"camille@example.org\"")
                .containsPattern("name=\"digest\" value=\"WANTED\" checked")
                .containsPattern("name=\"assignments\" value=\"NOT_WANTED\" checked");
    }

    private static Changed changed(Story story, Actor actor, SingleKeys keys, Colours colours) {
        return new Changed(
                SettingsEvent.streamOf(actor.account()),
                actor.account(),
                keys,
                colours,
                new SealedText("camille@example.org"),
                Notices.WANTED,
                Notices.NOT_WANTED,
                story.now());
    }
}
