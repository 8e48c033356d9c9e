package org.interphase.report.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// The JDK reads what was written: zlib's inflater the stream, ImageIO the picture.
class PngTest {
    @Test
    void whatIsDeflatedInflatesToItself() throws DataFormatException {
        Random random = new Random(9);
        for (int round = 0; round < 400; round++) {
            byte[] data = new byte[random.nextInt(round < 300 ? 700 : 90_000)];
            int symbols = 1 + random.nextInt(round % 3 == 0 ? 256 : 4);
            int repeat = 1 + random.nextInt(400);
            for (int i = 0; i < data.length; i++) {
                boolean copy = i > repeat && random.nextInt(20) > 0;
                data[i] = copy ? data[i - repeat] : (byte) random.nextInt(symbols);
            }
            assertThat(inflate(Deflate.of(data))).isEqualTo(data);
        }
    }

    @Test
    void repetitionIsCompressed() {
        assertThat(Deflate.of(new byte[100_000]).length).isLessThan(1000);
    }

    @Test
    void thePictureHasItsColoursAndATransparentOne() throws IOException {
        int[] colours = {0, 0x440154, 0xFDE725};
        byte[] png = Png.of(3, 2, new byte[] {1, 2, 0, 2, 1, 1}, colours);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(3);
        assertThat(image.getHeight()).isEqualTo(2);
        assertThat(image.getRGB(0, 0)).isEqualTo(0xFF440154);
        assertThat(image.getRGB(1, 0)).isEqualTo(0xFFFDE725);
        assertThat(image.getRGB(2, 0) >>> 24).isZero();
        assertThat(image.getRGB(0, 1)).isEqualTo(0xFFFDE725);
    }

    private static byte[] inflate(byte[] compressed) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        inflater.setInput(compressed);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!inflater.finished()) {
            int count = inflater.inflate(buffer);
            if (count == 0 && inflater.needsInput()) {
                break;
            }
            out.write(buffer, 0, count);
        }
        assertThat(inflater.getRemaining()).isZero();
        inflater.end();
        return out.toByteArray();
    }
}
