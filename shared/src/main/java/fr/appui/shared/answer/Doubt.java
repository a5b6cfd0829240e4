package fr.appui.shared.answer;

/** Why a reusable answer had better not be sent. */
public enum Doubt {
    NOT_APPROVED,
    SUPERSEDED,
    WITHDRAWN,
    NOT_YET_VALID,
    NO_LONGER_VALID
}
