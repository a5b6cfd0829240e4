package fr.appui.query.reading;

/**
 * A search index that lives in memory and nowhere else, made from rows of the database. The machine refreshes it again
 * and again, each by a thread of its own; until it was made the first time, it finds nothing.
 */
public interface MemoryIndex {
    String name();

    /** Takes in what has changed since the last time; cheap when nothing has. Called by one thread at a time. */
    void refresh();
}
