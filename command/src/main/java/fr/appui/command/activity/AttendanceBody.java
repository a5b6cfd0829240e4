package fr.appui.command.activity;

import fr.appui.shared.reference.Capacity;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Members who sat in one capacity. */
public record AttendanceBody(
        Capacity capacity, @Min(1) @Max(1000) Integer members) {}
