package fr.appui.shared.proof;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How large a log was, and the root of its tree: the text of a signed note (C2SP tlog-checkpoint).
 *
 * @param origin which log it is of
 * @param size number of leaves
 * @param extensions lines that say more, which nobody audits; ours have none
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");
    private static final int MANDATORY = 3;

    public Checkpoint {
        extensions = List.copyOf(extensions);
        mustBeALine(origin);
        extensions.forEach(Checkpoint::mustBeALine);
        if (size < 0) {
            throw new NotProven("a tree has no leaves, or some");
        }
        if (size == 0 && !root.equals(Hash.NOTHING)) {
            throw new NotProven("the empty tree has another root");
        }
    }

    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    private static void mustBeALine(String line) {
        if (line.isEmpty() || line.indexOf('\n') >= 0) {
            throw new NotProven("each line of a checkpoint says something");
        }
    }

    /** @throws NotProven if the text is no checkpoint */
    public static Checkpoint parse(String text) {
        if (!text.endsWith("\n")) {
            throw new NotProven("a checkpoint ends with a new line");
        }
        var lines = text.substring(0, text.length() - 1).split("\n", -1);
        if (lines.length < MANDATORY) {
            throw new NotProven("a checkpoint has an origin, a size and a root");
        }
        return new Checkpoint(
                lines[0],
                size(lines[1]),
                Hash.fromBase64(lines[2]),
                List.of(lines).subList(MANDATORY, lines.length));
    }

    /** @throws NotProven unless it is a number without zeros before it */
    static long size(String written) {
        if (!SIZE.matcher(written).matches()) {
            throw new NotProven("no size of a tree: " + written);
        }
        try {
            return Long.parseLong(written);
        } catch (NumberFormatException _) {
            throw new NotProven("a tree larger than any: " + written);
        }
    }

    /** What is signed. */
    public String text() {
        var text = new StringBuilder(origin + "\n" + size + "\n" + root.base64() + "\n");
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    public SignedNote signedBy(NoteSigner log) {
        return new SignedNote(text(), List.of(log.sign(text())));
    }
}
