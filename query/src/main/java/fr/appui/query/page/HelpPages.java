package fr.appui.query.page;

import org.springframework.web.bind.annotation.GetMapping;

/** What helps people to use the pages; open to all, signed in or not. */
@Page
final class HelpPages {
    @GetMapping("/aide")
    String help() {
        return "page/help";
    }

    @GetMapping("/aide/raccourcis")
    String shortcuts() {
        return "page/shortcuts";
    }

    @GetMapping("/aide/accessibilite")
    String accessibility() {
        return "page/accessibility";
    }
}
