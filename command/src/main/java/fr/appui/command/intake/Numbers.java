package fr.appui.command.intake;

import fr.appui.shared.reference.Centre;
import org.jspecify.annotations.Nullable;

/** Draws case numbers such as {@code D-ARA-2020-00001}, each at most once; gaps are possible. */
public interface Numbers {
    /**
     * @param prefix letter of the kind of case, without dash
     * @param centre {@code null} is written {@code NAT}
     * @param year of the counting day in Paris
     */
    String draw(String prefix, @Nullable Centre centre, int year);
}
