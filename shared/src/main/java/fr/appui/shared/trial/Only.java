package fr.appui.shared.trial;

import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SignalementOrigin;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Theme;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which of the official lines a trial counts: those that meet each list, of which an empty one is met by all. They are
 * told as they are written, before anything is moved.
 */
public record Only(
        List<Sector> sectors,
        List<SubSector> subSectors,
        List<Channel> channels,
        List<Framework> frameworks,
        List<Theme> themes,
        List<SignalementOrigin> origins,
        List<SignalementKind> signalementKinds) {
    public static final Only ALL =
            new Only(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public boolean leavesNothingOut() {
        return Stream.of(sectors, subSectors, channels, frameworks, themes, origins, signalementKinds)
                .allMatch(List::isEmpty);
    }
}
