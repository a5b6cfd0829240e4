package fr.appui.command.importing;

import fr.appui.command.intake.InvalidInput;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A file's characters, however they were written: Excel in French writes UTF-8 with a mark at its beginning, or
 * windows-1252, and semicolons; open data are UTF-8 with commas. Told by what stands in the file, never by its name.
 *
 * @param charset its name, as people are told
 */
record Text(String content, char separator, String charset) {
    private static final String SEPARATORS = ";,\t";
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char MARK = '\ufeff';

    static Text of(byte[] bytes) {
        if (bytes.length > Sheet.MOST) {
            throw new InvalidInput("file", "import.too-large", Sheet.MOST >> 20);
        }
        if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3) {
            throw new InvalidInput("file", "import.workbook");
        }
        if (bytes.length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe) {
            return of(new String(bytes, StandardCharsets.UTF_16), "UTF-16");
        }
        try {
            return of(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString(),
                    "UTF-8");
        } catch (CharacterCodingException e) {
            return of(new String(bytes, WINDOWS), "windows-1252");
        }
    }

    private static Text of(String decoded, String charset) {
        var content = !decoded.isEmpty() && decoded.charAt(0) == MARK ? decoded.substring(1) : decoded;
        if (content.indexOf('\0') >= 0) {
            throw new InvalidInput("file", "import.binary");
        }
        return new Text(content, separator(content), charset);
    }

    /** That which stands most often in the headings, outside quotes. */
    private static char separator(String content) {
        var counts = new int[SEPARATORS.length()];
        var quoted = false;
        for (var i = 0; i < content.length(); i++) {
            var c = content.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted && SEPARATORS.indexOf(c) >= 0) {
                counts[SEPARATORS.indexOf(c)]++;
            }
        }
        var best = 0;
        for (var i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return counts[best] == 0 ? ',' : SEPARATORS.charAt(best);
    }

    Flavour flavour() {
        return separator == ',' ? Flavour.OPEN_DATA : Flavour.EXCEL;
    }

    @Override
    public String toString() {
        return "Text[" + content.length() + " characters of " + charset + "]";
    }
}
