package fr.appui.shared.party;

/** What an account is for; contract, "Who may do what". */
public enum Role {
    HOTLINE,
    LIAISON,
    COORDINATOR,
    EVALUATOR,
    ADMIN
}
