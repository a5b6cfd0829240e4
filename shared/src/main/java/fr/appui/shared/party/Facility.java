package fr.appui.shared.party;

import org.jspecify.annotations.Nullable;

/**
 * Where the request comes from, as told that day; a later change of the directory rewrites nothing.
 *
 * @param finess nine alphanumeric characters; the Luhn digit held on all numbers checked, but the official schema does
 *     not promise it
 * @param department INSEE code of the department: {@code 01}–{@code 95}, {@code 2A}, {@code 2B},
 *     {@code 971}–{@code 978}
 */
public record Facility(
        @Nullable String finess,
        @Nullable String name,
        @Nullable String city,
        @Nullable String department) {}
