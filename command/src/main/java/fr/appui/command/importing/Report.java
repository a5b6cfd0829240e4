package fr.appui.command.importing;

import java.util.List;

/**
 * What was refused, and the same lines as a file to mend.
 *
 * @param unused headings that no field was read from
 */
public record Report(List<RefusedLine> refused, List<String> unused, byte[] csv) {
    @Override
    public String toString() {
        return "Report[" + refused.size() + " refused lines]";
    }
}
