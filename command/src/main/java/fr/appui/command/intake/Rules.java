package fr.appui.command.intake;

import fr.appui.shared.rule.RuleBook;

/** The dated rules as the log has them now. */
public interface Rules {
    RuleBook book();
}
