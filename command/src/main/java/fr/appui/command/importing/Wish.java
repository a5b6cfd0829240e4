package fr.appui.command.importing;

import fr.appui.shared.importing.ImportMode;
import fr.appui.shared.reference.Centre;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read and taken.
 *
 * @param columns from field to column, counted from 0
 * @param idColumn tells lines apart; {@code null}: each line is a case of its own, however alike
 * @param centre of lines that name none
 * @param dryRun judges only
 */
public record Wish(
        Map<String, Integer> columns,
        @Nullable Integer idColumn,
        @Nullable Centre centre,
        ImportMode mode,
        boolean dryRun) {}
