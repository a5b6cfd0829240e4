package fr.appui.query.export;

import java.io.IOException;

/** A file while it is written. Only one that was brought to its end is whole, and can be told from any other. */
interface Sheet<R> {
    void row(R row) throws IOException;

    /** @param rows how many were written */
    void end(long rows) throws IOException;
}
