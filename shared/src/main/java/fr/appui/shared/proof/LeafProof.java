package fr.appui.shared.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * That one leaf stands in a log, in one file (C2SP tlog-proof): its place, its way up, and a signed checkpoint.
 *
 * @param index place of the leaf, from 0
 * @param path as {@link MerkleTree#inclusion}
 */
public record LeafProof(long index, List<Hash> path, SignedNote checkpoint) {
    private static final String FIRST = "c2sp.org/tlog-proof@v1";
    private static final String INDEX = "index ";
    private static final String EXTRA = "extra ";

    public LeafProof {
        path = List.copyOf(path);
    }

    /** Extra data is passed over: nobody vouches for it. */
    public static LeafProof parse(String written) {
        var end = written.indexOf("\n\n");
        if (end < 0) {
            throw new NotProven("no checkpoint in the proof");
        }
        var lines = new ArrayList<>(List.of(written.substring(0, end).split("\n", -1)));
        if (!lines.removeFirst().equals(FIRST)) {
            throw new NotProven("a proof begins with " + FIRST);
        }
        if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
            Base64Strict.decoded(lines.removeFirst().substring(EXTRA.length()));
        }
        if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
            throw new NotProven("no place of the leaf in the proof");
        }
        var index = Checkpoint.size(lines.removeFirst().substring(INDEX.length()));
        return new LeafProof(
                index, lines.stream().map(Hash::fromBase64).toList(), SignedNote.parse(written.substring(end + 2)));
    }

    public String written() {
        var all = new StringBuilder(FIRST + "\n" + INDEX + index + "\n");
        path.forEach(hash -> all.append(hash.base64()).append('\n'));
        return all.append('\n').append(checkpoint.written()).toString();
    }

    /**
     * Checks all of it.
     *
     * @param log keys of the log that one trusts
     * @param origin of that log
     * @throws NotProven if it does not hold for this leaf
     */
    public void check(String origin, List<NoteKey> log, Hash leaf) {
        if (checkpoint.signedBy(log).isEmpty()) {
            throw new NotProven("no key of the log has signed the checkpoint");
        }
        var tree = Checkpoint.parse(checkpoint.text());
        if (!tree.origin().equals(origin)) {
            throw new NotProven("the checkpoint is of another log: " + tree.origin());
        }
        MerkleProof.includes(tree.size(), tree.root(), index, leaf, path);
    }
}
