package fr.appui.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PdfTest {
    private static final int WHITE = 0xFFFFFF;

    private final Pdf pdf = new Pdf();

    @Test
    void a_letter_that_the_typeface_has_not_does_not_break_the_file() {
        assertThat(pdf.legible("1\u202f200 → œdème 漢")).isEqualTo("1\u00a0200 &gt; œdème ?");
    }

    @Test
    void a_drawing_becomes_a_picture_of_twice_its_size_on_white() throws IOException {
        var png = pdf.picture("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 331 127" width="331" height="127">
                <rect x="10" y="10" width="20" height="20" fill="#0c5a52"/></svg>
                """, 331, 127);

        var image = ImageIO.read(new ByteArrayInputStream(png));

        assertThat(image.getWidth()).isEqualTo(662);
        assertThat(image.getHeight()).isEqualTo(254);
        assertThat(image.getRGB(1, 1) & WHITE).isEqualTo(WHITE);
        assertThat(image.getRGB(660, 252) & WHITE).isEqualTo(WHITE);
        assertThat(image.getRGB(40, 40) & WHITE).isEqualTo(0x0c5a52);
    }
}
