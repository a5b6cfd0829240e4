package fr.appui.query.page;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Renders what is no page of the site: a document without the frame around it. */
@Component
public final class Paper {
    private final TemplateEngine templates = Pages.templates();

    /** @param template its name without the ending, {@code signalement/report-pdf} */
    public String render(String template, Map<String, Object> parameters) {
        var output = new StringOutput();
        templates.render(template + ".jte", parameters, output);
        return output.toString();
    }
}
