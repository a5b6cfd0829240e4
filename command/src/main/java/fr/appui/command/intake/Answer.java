package fr.appui.command.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every command answers: contract, Writing.
 *
 * @param version of the subject's stream after the command, from 1
 * @param position of the command's last event; when nothing changed, of the subject's last event
 */
public record Answer(UUID id, @Nullable String number, int version, long position) {}
