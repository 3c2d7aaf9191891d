package io.tiaobo.browser.screenshots;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Writes a picture of a page with the colours it has most of. Pages are made of few plain colours and the shades between letters
 * and paper, so nothing is lost that an eye would miss, and the file is a third of its size.
 */
final class Palette {
    /** What a screen is looked at in. */
    static final int MANY = 256;

    /** Enough for a part of a page that is to be small. */
    static final int FEW = 32;

    private final int[] colours;
    private final Map<Integer, Integer> nearest = new HashMap<>();

    private Palette(int[] colours) {
        this.colours = colours;
    }

    /** The same picture, smaller. */
    static byte[] reduce(byte[] png, int colours) {
        try {
            BufferedImage whole = ImageIO.read(new ByteArrayInputStream(png));
            ByteArrayOutputStream reduced = new ByteArrayOutputStream();
            ImageIO.write(of(whole, colours).applyTo(whole), "png", reduced);
            return reduced.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Palette of(BufferedImage image, int colours) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int pixel : pixels(image)) {
            counts.merge(pixel, 1, Integer::sum);
        }
        List<Integer> most = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(colours)
                .map(Map.Entry::getKey)
                .toList();
        return new Palette(most.stream().mapToInt(colour -> colour).toArray());
    }

    private BufferedImage applyTo(BufferedImage image) {
        IndexColorModel model = new IndexColorModel(
                Byte.SIZE, colours.length, colours, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
        BufferedImage reduced =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        int[] pixels = pixels(image);
        for (int at = 0; at < pixels.length; at++) {
            pixels[at] = nearest.computeIfAbsent(pixels[at], this::closest);
        }
        reduced.getRaster().setPixels(0, 0, image.getWidth(), image.getHeight(), pixels);
        return reduced;
    }

    private int closest(int colour) {
        int best = 0;
        for (int at = 1; at < colours.length; at++) {
            if (distance(colours[at], colour) < distance(colours[best], colour)) {
                best = at;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 0xff) - (other >> 16 & 0xff);
        int green = (one >> 8 & 0xff) - (other >> 8 & 0xff);
        int blue = (one & 0xff) - (other & 0xff);
        return red * red + green * green + blue * blue;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
