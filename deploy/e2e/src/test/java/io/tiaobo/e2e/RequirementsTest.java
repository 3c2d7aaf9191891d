package io.tiaobo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of docs/requirements.md say what is so: their tests exist and carry the rows they prove. */
class RequirementsTest {
    private static final Pattern ID = Pattern.compile("\\b(?:A\\d{1,2}|S[12]-\\d\\d|I\\d{1,2})\\b");
    private static final Pattern ACTORS = Pattern.compile("A(\\d+) – A(\\d+)");
    private static final Pattern TEST = Pattern.compile("`(\\w*)(?:\\.(\\w+))?`");
    private static final int COLUMNS = 4;

    private final List<List<String>> rows = rows();
    private final TestSources tests = new TestSources();

    @Test
    void everyTestThatIsNamedExistsAndOneOfARowCarriesItsId() {
        for (List<String> row :
                rows.stream().filter(row -> row.size() == COLUMNS).toList()) {
            List<String> sources = sources(row.get(COLUMNS - 1));
            assertThat(sources).as(row.toString()).isNotEmpty();
            for (String id : ids(row.get(0))) {
                assertThat(sources)
                        .as("%s in one of %s", id, row.get(COLUMNS - 1))
                        .anySatisfy(source -> assertThat(source).containsPattern("\\b" + id + "\\b"));
            }
        }
    }

    @Test
    void noRowOfTheCatalogueIsLeftOut() {
        Set<String> named = new TreeSet<>();
        rows.forEach(row -> named.addAll(ids(row.get(0))));
        assertThat(named)
                .containsAll(numbered("A%d", 20))
                .containsAll(numbered("S1-%02d", 46))
                .containsAll(numbered("S2-%02d", 56));
    }

    /** A name without a class is of the class before it. */
    private List<String> sources(String cell) {
        List<String> sources = new ArrayList<>();
        String source = "";
        for (MatchResult named : TEST.matcher(cell).results().toList()) {
            if (!named.group(1).isEmpty()) {
                source = read(tests.file(named.group(1)));
                sources.add(source);
            }
            if (named.group(2) != null) {
                assertThat(source).as(cell).containsPattern("void " + named.group(2) + "\\(");
            }
        }
        return sources;
    }

    private static List<String> ids(String cell) {
        List<String> ids = new ArrayList<>(
                ID.matcher(cell).results().map(MatchResult::group).toList());
        ACTORS.matcher(cell)
                .results()
                .forEach(range -> IntStream.rangeClosed(
                                Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)))
                        .forEach(number -> ids.add("A" + number)));
        return ids;
    }

    private static List<String> numbered(String pattern, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(pattern::formatted).toList();
    }

    private static List<List<String>> rows() {
        return read(TestSources.PROJECT.resolve("docs/requirements.md"))
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| row"))
                .map(line -> Stream.of(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
