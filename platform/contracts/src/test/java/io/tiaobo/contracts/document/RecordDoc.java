package io.tiaobo.contracts.document;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the Javadoc of a record says, as plain text.
 *
 * @param summary text before the first tag
 * @param components text of each {@code @param}
 */
record RecordDoc(String summary, Map<String, String> components) {
    private static final Pattern MARGIN = Pattern.compile("(?m)^\\s*\\*?\\s?");
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@(?:code|link)\\s+([^}]*)}");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Reads the source file of a record. */
    static RecordDoc of(Class<?> record) {
        String source = ProjectFiles.read(ProjectFiles.source(record));
        int declaration = source.indexOf("public record " + record.getSimpleName());
        int start = source.lastIndexOf("/**", declaration);
        int end = source.indexOf("*/", start);
        if (start < 0 || end < 0 || end > declaration) {
            throw new IllegalStateException(record.getName() + " has no Javadoc");
        }
        return parse(source.substring(start + 3, end));
    }

    static RecordDoc parse(String comment) {
        String plain =
                INLINE_TAG.matcher(MARGIN.matcher(comment).replaceAll("")).replaceAll("$1");
        String[] parts = plain.split("@param\\s+", -1);
        Map<String, String> components = new HashMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] nameAndText = SPACE.split(parts[i], 2);
            components.put(nameAndText[0], oneLine(nameAndText[1]));
        }
        return new RecordDoc(oneLine(parts[0]), components);
    }

    private static String oneLine(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** The description of a component; a component without one is an error, because units and clocks stand there. */
    String component(String name) {
        String text = components.get(name);
        if (text == null || text.isEmpty()) {
            throw new IllegalStateException("@param " + name + " is missing in the Javadoc: " + summary);
        }
        return text;
    }
}
