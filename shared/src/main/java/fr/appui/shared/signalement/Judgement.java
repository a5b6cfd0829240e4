package fr.appui.shared.signalement;

import fr.appui.shared.rule.RuleVersion;

/**
 * What was decided about the counts.
 *
 * @param rule version that decided
 * @param cases residents counted when it was decided
 */
public record Judgement(RuleVersion rule, int cases, int threshold, Verdict verdict) {}
