package fr.appui.shared.signalement;

import org.jspecify.annotations.Nullable;

/**
 * A micro-organism as coded by whoever told it; the code is kept with its system, never translated.
 *
 * @param system {@code SNOMED_CT}, {@code NCBI}, {@code ECDC}… in the words of the source
 * @param version of that system; {@code null} when not told
 * @param code in that system: {@code CLODIF}, {@code 1496}…
 * @param label as told with the code
 */
public record Microorganism(
        @Nullable String system,
        @Nullable String version,
        @Nullable String code,
        @Nullable String label) {}
