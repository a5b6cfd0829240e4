package fr.appui.query.page;

import fr.appui.shared.party.Actor;

/** How many questions and findings wait for each person; told beside their entry of the navigation. */
public interface Waiting {
    long waitingFor(Actor actor);
}
