package io.tiaobo.gateway.overview.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.contracts.MessageCatalogue;
import io.tiaobo.contracts.inventory.v1.StockMovement;
import io.tiaobo.contracts.shortage.v1.ShortageMessage;
import io.tiaobo.contracts.transfer.v1.TransferMessage;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Templates and texts: nothing inline, nothing untranslated. */
class TextsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern SAID = Pattern.compile("w\\.say\\('([^']+)'[,)]");
    private static final Pattern SAID_IN_CODE = Pattern.compile("\\bsay\\(\"([^\"]+)\"");
    private static final Pattern INLINE = Pattern.compile(
            "<script(?![^>]*\\bsrc=)|<style|\\sstyle=|\\son[a-z]+=|\\shx-on|javascript:|https?://(?!www\\.thymeleaf\\.org)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    @Test
    void haveTheSameKeysAndPlaceholdersInBothLanguages() throws IOException {
        Properties chinese = texts("zh");
        Properties english = texts("en");

        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : chinese.stringPropertyNames()) {
            assertThat(chinese.getProperty(key)).as(key).isNotBlank();
            assertThat(placeholders(english.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(chinese.getProperty(key)));
        }
    }

    @Test
    void coverEveryKeyOfTemplatesAndPages() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path template : templates()) {
            collect(SAID, Files.readString(template), used);
        }
        collect(
                SAID_IN_CODE,
                Files.readString(Path.of("src/main/java/io/tiaobo/gateway/overview/web/Words.java")),
                used);

        assertThat(used).hasSizeGreaterThan(50);
        assertThat(texts("en").stringPropertyNames()).containsAll(used);
    }

    @Test
    void coverEveryKindOfTimelineEntry() throws IOException {
        List<String> kinds = new ArrayList<>();
        Stream.of(ShortageMessage.class, TransferMessage.class)
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .forEach(type -> kinds.add(key(type)));
        Stream.of(StockMovement.class.getPermittedSubclasses())
                .map(TextsTest::key)
                .filter(key -> !key.matches(".*(reserv|dispatch|transfer-).*"))
                .forEach(kinds::add);

        assertThat(kinds).hasSize(30);
        assertThat(texts("zh").stringPropertyNames()).containsAll(kinds);
    }

    @Test
    void templatesHaveNothingInline() throws IOException {
        for (Path template : templates()) {
            assertThat(INLINE.matcher(Files.readString(template)).results().map(found -> found.group()))
                    .as(template.toString())
                    .isEmpty();
        }
    }

    private static String key(Class<?> type) {
        String name = MessageCatalogue.typeOf(type);
        return "timeline." + name.substring(0, name.lastIndexOf('.'));
    }

    private static void collect(Pattern pattern, String text, Set<String> into) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            into.add(matcher.group(1));
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(".html")).toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        Path file = RESOURCES.resolve("messages_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
