package fr.appui.query.page;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.stereotype.Component;

/**
 * Turns a document of ours into a PDF/UA-1 file: tagged, with its title and language, all letters in it.
 *
 * <p>It reads nothing from outside: the two typefaces are in this house, and nothing else is asked for.
 */
@Component
public final class Pdf {
    private static final String FONTS = "appui";
    private static final String REGULAR = "fonts/AtkinsonHyperlegible-Regular.ttf";
    private static final String NARROW_SPACE = "\u202f";
    private static final String SPACE = "\u00a0";

    /** CSS pixels and points of the page, which is as great as the drawing; a little more, so that none is cut off. */
    private static final float TWICE = 2f * 96 / 72 + 0.0001f;

    private static final String PICTURE = """
            <html xmlns="http://www.w3.org/1999/xhtml" lang="fr"><head><title>.</title>
            <link rel="stylesheet" href="appui:typeface.css"/>
            <style>@page { size: %dpx %dpx; margin: 0; }
            body { margin: 0; font-family: "Atkinson Hyperlegible"; } svg { display: block; }</style></head>
            <body>%s</body></html>
            """;

    private final CmapLookup letters = letters();

    Pdf() {
        // It tells every step of every document, on the terminal.
        XRLog.setLoggingEnabled(false);
    }

    public byte[] of(String xhtml) {
        var out = new ByteArrayOutputStream();
        try (var drawer = new BatikSVGDrawer()) {
            var builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            builder.useSVGDrawer(drawer);
            builder.useProtocolsStreamImplementation(Typeface::new, FONTS);
            builder.withHtmlContent(legible(xhtml), null);
            builder.toStream(out);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A drawing as a PNG picture of twice its size, on white, with the letters of the documents. */
    public byte[] picture(String svg, int width, int height) {
        var drawn = of(PICTURE.formatted(width, height, svg.substring(svg.indexOf("<svg"))));
        try (var document = Loader.loadPDF(drawn)) {
            var image = new PDFRenderer(document).renderImage(0, TWICE, ImageType.RGB);
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the typeface has no letter for would be a hole in the text: it becomes a question mark, an arrow &gt;. */
    String legible(String text) {
        var written = new StringBuilder(text.length());
        text.replace(NARROW_SPACE, SPACE)
                .replace("→", "&gt;")
                .codePoints()
                .forEach(point -> written.appendCodePoint(
                        point == '\n' || point == '\t' || point == '\r' || letters.getGlyphId(point) != 0
                                ? point
                                : '?'));
        return written.toString();
    }

    private static CmapLookup letters() {
        try (var file = open(REGULAR)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(file)).getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Pdf.class.getResourceAsStream(name), name);
    }

    /** A typeface by the address that the document's sheet gives it: {@code appui:fonts/….ttf}. */
    private record Typeface(String address) implements FSStream {
        @Override
        public InputStream getStream() {
            return open(address.substring(FONTS.length() + 1));
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
