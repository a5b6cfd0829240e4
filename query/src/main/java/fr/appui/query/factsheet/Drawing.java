package fr.appui.query.factsheet;

import fr.appui.query.page.Words;

/** A chart of the sheet as coordinates; colours and legends are the template's. */
sealed interface Drawing permits BarDrawing, WeekDrawing {
    int WIDTH = 720;

    /** Room above a drawing that stands alone, for what it is of. */
    int HEAD = 52;

    /** Room below it, for where its figures come from. */
    int FOOT = 24;

    /** As it stands in the address of its file, and below {@code sheet.drawing} in the messages. */
    String name();

    int height();

    boolean isEmpty();

    /** What is to be seen, for those who do not see it. */
    String said(Words words);

    default int heightAlone() {
        return HEAD + height() + FOOT;
    }
}
