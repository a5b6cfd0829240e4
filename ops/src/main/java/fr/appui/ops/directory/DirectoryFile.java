package fr.appui.ops.directory;

import de.siegmar.fastcsv.reader.CsvReader;
import fr.appui.ops.progress.Progress;
import fr.appui.shared.facility.Layout;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A copy of the public file on this machine, perhaps compressed. Looked at once to know its layout, its characters and
 * its vintage, then read row by row; never held as a whole.
 *
 * @param vintage {@code null} when neither the file nor its name tells
 */
record DirectoryFile(
        Path path,
        Layout layout,
        Charset charset,
        String sha256,
        @Nullable LocalDate vintage) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BEGINNING = 64 * 1024;
    private static final Pattern DAY = Pattern.compile("(20[0-9]{2})-?([01][0-9])-?([0-3][0-9])");
    private static final Pattern FIRST_LINE = Pattern.compile("finess;etalab;[^;]*;([0-9-]{10}).*");
    private static final Pattern GENERATED = Pattern.compile("\"generatedAt\"\\s*:\\s*\"([^\"]*)\"");

    /** What stands where in a line {@code structureet}; the file names no columns. */
    private static final List<String> STRUCTUREET = List.of(
            "",
            "nofinesset",
            "nofinessej",
            "rs",
            "rslongue",
            "complrs",
            "compldistrib",
            "numvoie",
            "typvoie",
            "voie",
            "compvoie",
            "lieuditbp",
            "commune",
            "departement",
            "libdepartement",
            "ligneacheminement",
            "telephone",
            "telecopie",
            "categetab",
            "libcategetab");

    /** @throws Wrong if it is none of the three layouts */
    static DirectoryFile look(Path path) {
        var digest = newDigest();
        var utf8 = new Utf8Check();
        try {
            try (var bytes = Files.newInputStream(path)) {
                var buffer = new byte[1 << 16];
                for (var n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
                    digest.update(buffer, 0, n);
                }
            }
            try (var content = open(path)) {
                var beginning = content.readNBytes(BEGINNING);
                utf8.take(beginning, beginning.length);
                var buffer = new byte[1 << 16];
                for (var n = content.read(buffer); n >= 0 && utf8.holds; n = content.read(buffer)) {
                    utf8.take(buffer, n);
                }
                var charset = utf8.holds ? StandardCharsets.UTF_8 : WINDOWS;
                var begins = new String(beginning, charset).replace("\uFEFF", "");
                var layout = layout(begins);
                return new DirectoryFile(
                        path,
                        layout,
                        layout == Layout.STRUCTURES_JSON ? StandardCharsets.UTF_8 : charset,
                        HexFormat.of().formatHex(digest.digest()),
                        vintage(begins, path));
            }
        } catch (IOException e) {
            throw new Wrong("%s cannot be read: %s".formatted(path, e.getMessage()));
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream open(Path path) throws IOException {
        return unpacked(new BufferedInputStream(Files.newInputStream(path), 1 << 16));
    }

    private static InputStream unpacked(InputStream bytes) throws IOException {
        bytes.mark(2);
        var packed = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return packed ? new BufferedInputStream(new GZIPInputStream(bytes, 1 << 16), 1 << 16) : bytes;
    }

    private static Layout layout(String begins) {
        var first = begins.stripLeading();
        if (first.startsWith("{")) {
            return Layout.STRUCTURES_JSON;
        }
        var line = first.lines().findFirst().orElse("").toLowerCase(Locale.ROOT).replace("\"", "");
        if (line.startsWith("finess;etalab") || line.startsWith("structureet;")) {
            return Layout.STRUCTUREET;
        }
        if (Arrays.asList(line.split(";", -1)).containsAll(List.of("nofinesset", "rs"))) {
            return Layout.NAMED_COLUMNS;
        }
        throw new Wrong("The file is in none of the three layouts: it begins neither with \"finess;etalab;\" or "
                + "\"structureet;\", nor with column names such as \"nofinesset;nofinessej;rs\", nor with { (JSON).");
    }

    private static @Nullable LocalDate vintage(String begins, Path path) {
        var line = FIRST_LINE.matcher(begins.lines().findFirst().orElse(""));
        var generated = GENERATED.matcher(begins);
        return Arrays.asList(
                        line.matches() ? line.group(1) : "",
                        generated.find() ? generated.group(1) : "",
                        String.valueOf(path.getFileName()))
                .stream()
                .map(DirectoryFile::day)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate day(String text) {
        var day = DAY.matcher(text);
        try {
            return day.find()
                    ? LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3)))
                    : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    /** Hands every facility of the file to a taker, in the file's order. */
    void read(Progress progress, Consumer<RawRow> taker) {
        try (progress;
                var counted = new Counted(Files.newInputStream(path), Files.size(path), progress);
                var content = unpacked(new BufferedInputStream(counted, 1 << 16))) {
            if (layout == Layout.STRUCTURES_JSON) {
                readJson(content, taker);
            } else {
                readCsv(content, taker);
            }
        } catch (IOException e) {
            throw new Wrong("%s cannot be read: %s".formatted(path, e.getMessage()));
        }
    }

    /** Quotes are ordinary signs of the file without column names: it never has quoted fields. */
    private void readCsv(InputStream content, Consumer<RawRow> taker) throws IOException {
        var plain = layout == Layout.STRUCTUREET;
        try (var rows = CsvReader.builder()
                .fieldSeparator(';')
                .quoteCharacter(plain ? '\u0001' : '"')
                .detectBomHeader(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(new InputStreamReader(content, charset))) {
            var columns = STRUCTUREET;
            var first = true;
            for (var row : rows) {
                var fields = row.getFields();
                if (first && !plain) {
                    columns = fields.stream()
                            .map(name -> name.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT))
                            .toList();
                } else if (!plain || fields.getFirst().replace("\uFEFF", "").equals("structureet")) {
                    var names = columns;
                    taker.accept(new RawRow(row.getStartingLineNumber(), name -> {
                        var at = names.indexOf(name);
                        return at < 0 || at >= fields.size() ? null : fields.get(at);
                    }));
                }
                first = false;
            }
        }
    }

    /** The sites that are active; legal entities have no row of their own. */
    private static void readJson(InputStream content, Consumer<RawRow> taker) {
        try (var json = JsonMapper.shared().createParser(content)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                var entities = json.currentName().equals("pmej");
                json.nextToken();
                if (entities && json.currentToken() == JsonToken.START_ARRAY) {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        readEntity(json, taker);
                    }
                } else {
                    json.skipChildren();
                }
            }
        } catch (tools.jackson.core.JacksonException e) {
            throw new Wrong("The file is not whole JSON, line %d: %s"
                    .formatted(e.getLocation() == null ? 0 : e.getLocation().getLineNr(), e.getOriginalMessage()));
        }
    }

    private static void readEntity(JsonParser json, Consumer<RawRow> taker) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var sites = json.currentName().equals("ege");
            json.nextToken();
            if (sites && json.currentToken() == JsonToken.START_ARRAY) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    var line = json.currentTokenLocation().getLineNr();
                    JsonNode site = json.readValueAsTree();
                    if (code(site.path("etatObjet")).equals("A")) {
                        taker.accept(new RawRow(line, name -> field(site, name)));
                    }
                }
            } else {
                json.skipChildren();
            }
        }
    }

    private static @Nullable String field(JsonNode site, String name) {
        var about = site.path("informationsGeneralesEGE");
        var address = site.path("adresse").path(0);
        return switch (name) {
            case "nofinesset" -> text(about.path("numFinessEge"));
            case "rs" -> text(about.path("nomEgeCourt"));
            case "rslongue" -> text(about.path("nomEgeLong"));
            case "cog" -> text(address.path("cogCommune"));
            case "codepostal" -> text(address.path("codePostal"));
            case "ligneacheminement" -> text(address.path("ligneAcheminement"));
            case "categetab" -> {
                var code = code(site.path("categorieentiteGeographiqueExercice"));
                yield code.isEmpty() ? code(site.path("categorieEntiteGeographiqueExercice")) : code;
            }
            default -> null;
        };
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }

    /** Codes are texts in the files seen, objects with a code in the published schema. */
    private static String code(JsonNode node) {
        var text = text(node.isObject() ? node.path("code") : node);
        return text == null ? "" : text;
    }

    /** Whether all bytes so far are UTF-8, wherever they were cut. */
    private static final class Utf8Check {
        private final java.nio.charset.CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        private final CharBuffer out = CharBuffer.allocate(1 << 17);
        private byte[] left = {};
        private boolean holds = true;

        void take(byte[] bytes, int n) {
            var all = Arrays.copyOf(left, left.length + n);
            System.arraycopy(bytes, 0, all, left.length, n);
            var in = ByteBuffer.wrap(all);
            out.clear();
            holds &= !decoder.decode(in, out, false).isError();
            left = Arrays.copyOfRange(all, in.position(), all.length);
        }
    }

    /** Tells how much of the file has been read. */
    private static final class Counted extends FilterInputStream {
        private final long total;
        private final Progress progress;
        private long done;

        Counted(InputStream in, long total, Progress progress) {
            super(in);
            this.total = total;
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            done += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            var n = super.read(bytes, from, most);
            if (n > 0) {
                done += n;
                progress.at(done, total);
            }
            return n;
        }
    }
}
