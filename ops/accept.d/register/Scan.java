import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for many strings in many bytes at once, in each shape that a careless writer could have given them. */
final class Scan {
    private static final int WINDOW = 8;

    private record Form(String string, byte[] bytes) {}

    private final Map<Long, List<Form>> byBeginning = new HashMap<>();

    Scan(Collection<String> strings) {
        strings.forEach(string -> forms(string).forEach(bytes -> byBeginning
                .computeIfAbsent(ByteBuffer.wrap(bytes).getLong(), _ -> new ArrayList<>(1))
                .add(new Form(string, bytes))));
    }

    /** Plain, in Latin-1, as JSON, HTML, URL, hexadecimal and Base64 would write it. */
    private static Collection<byte[]> forms(String string) {
        var texts = new LinkedHashSet<String>();
        texts.add(string);
        texts.add(escaped(string, "\\u%04x"));
        texts.add(escaped(string, "\\u%04X"));
        texts.add(escaped(string, "&#%d;"));
        texts.add(html(string));
        texts.add(URLEncoder.encode(string, StandardCharsets.UTF_8));
        texts.add(URLEncoder.encode(string, StandardCharsets.UTF_8).replace("+", "%20"));
        texts.add(HexFormat.of().formatHex(string.getBytes(StandardCharsets.UTF_8)));
        texts.addAll(base64(string));
        var forms = new ArrayList<byte[]>();
        texts.forEach(text -> forms.add(text.getBytes(StandardCharsets.UTF_8)));
        forms.add(latin1(string));
        forms.removeIf(bytes -> bytes.length < WINDOW);
        return distinct(forms);
    }

    private static Collection<byte[]> distinct(List<byte[]> forms) {
        Set<ByteBuffer> distinct = new LinkedHashSet<>();
        forms.forEach(bytes -> distinct.add(ByteBuffer.wrap(bytes)));
        return distinct.stream().map(ByteBuffer::array).toList();
    }

    private static byte[] latin1(String string) {
        Charset latin1 = StandardCharsets.ISO_8859_1;
        return latin1.newEncoder().canEncode(string) ? string.getBytes(latin1) : new byte[0];
    }

    private static String escaped(String string, String format) {
        var text = new StringBuilder();
        string.chars().forEach(c -> text.append(c < 128 ? String.valueOf((char) c) : format.formatted(c)));
        return text.toString();
    }

    private static String html(String string) {
        return string.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;").replace("\"", "&#34;");
    }

    /** What does not depend on the bytes around it, for each of the three places that a string may begin at. */
    private static List<String> base64(String string) {
        var bytes = string.getBytes(StandardCharsets.UTF_8);
        var all = new ArrayList<String>();
        for (var before = 0; before < 3; before++) {
            var skipped = (3 - before) % 3;
            var whole = (bytes.length - skipped) / 3 * 3;
            if (whole >= 12) {
                all.add(Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, skipped, skipped + whole)));
            }
        }
        return all;
    }

    /** @return the strings that lie somewhere in these bytes, whatever their shape */
    Set<String> in(byte[] bytes) {
        var found = new LinkedHashSet<String>();
        if (bytes.length < WINDOW) {
            return found;
        }
        var window = ByteBuffer.wrap(bytes).getLong();
        for (var at = 0; ; at++) {
            var candidates = byBeginning.get(window);
            if (candidates != null) {
                for (var form : candidates) {
                    if (lies(form.bytes(), bytes, at)) {
                        found.add(form.string());
                    }
                }
            }
            if (at + WINDOW >= bytes.length) {
                return found;
            }
            window = window << 8 | (bytes[at + WINDOW] & 0xff);
        }
    }

    private static boolean lies(byte[] form, byte[] bytes, int at) {
        return at + form.length <= bytes.length
                && Arrays.equals(form, 0, form.length, bytes, at, at + form.length);
    }

    /** Some bytes after others, with an end between them that no string passes. */
    static byte[] joined(Collection<byte[]> parts) {
        var all = new ByteArrayOutputStream();
        parts.forEach(part -> {
            if (part != null) {
                all.writeBytes(part);
            }
            all.write(0);
        });
        return all.toByteArray();
    }
}
