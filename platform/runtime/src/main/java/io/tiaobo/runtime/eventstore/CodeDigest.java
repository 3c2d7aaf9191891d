package io.tiaobo.runtime.eventstore;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A digest of compiled code: of some classes and of all of ours that they name, directly or through others. It differs as soon as
 * anything differs that could make these classes do something else, and it cannot be forgotten. Libraries do not count.
 */
final class CodeDigest {
    /** Whatever a class names stands in its constants as text, in descriptors and signatures, too. What is no class is not found. */
    private static final Pattern NAMED = Pattern.compile("io/tiaobo/[A-Za-z0-9_$/]+");

    private final Function<String, byte @Nullable []> code;

    /** Digests code from anywhere; the function gives the class file of a name like {@code io/tiaobo/Some$Name}, or null. */
    CodeDigest(Function<String, byte @Nullable []> code) {
        this.code = code;
    }

    /** Digests these classes as they were loaded. */
    static String of(Class<?>... roots) {
        ClassLoader loader = roots[0].getClassLoader();
        return new CodeDigest(name -> read(loader, name))
                .of(Arrays.stream(roots)
                        .map(root -> root.getName().replace('.', '/'))
                        .toArray(String[]::new));
    }

    private static byte @Nullable [] read(ClassLoader loader, String name) {
        try (InputStream file = loader.getResourceAsStream(name + ".class")) {
            return file == null ? null : file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Digests the named classes. */
    String of(String... roots) {
        MessageDigest digest = sha256();
        TreeMap<String, byte[]> all = all(roots);
        for (String root : roots) {
            if (!all.containsKey(root)) {
                throw new IllegalStateException("The code of " + root + " cannot be read: is it a class of its own?");
            }
        }
        all.forEach((name, bytes) -> {
            digest.update(name.getBytes(UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private TreeMap<String, byte[]> all(String... roots) {
        TreeMap<String, byte[]> all = new TreeMap<>();
        Deque<String> named = new ArrayDeque<>(Arrays.asList(roots));
        while (!named.isEmpty()) {
            String name = named.remove();
            byte[] bytes = all.containsKey(name) ? null : code.apply(name);
            if (bytes != null) {
                all.put(name, bytes);
                Matcher names = NAMED.matcher(new String(bytes, ISO_8859_1));
                while (names.find()) {
                    named.add(names.group());
                }
            }
        }
        return all;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
