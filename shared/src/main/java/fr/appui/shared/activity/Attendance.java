package fr.appui.shared.activity;

import fr.appui.shared.reference.Capacity;

/** @param members 1 or more, who sat in that capacity */
public record Attendance(Capacity capacity, int members) {}
