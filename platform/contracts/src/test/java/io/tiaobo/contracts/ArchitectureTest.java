package io.tiaobo.contracts;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.tiaobo.contracts.document.ProjectFiles;
import io.tiaobo.contracts.document.TopicGuide;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The published language stays small: records, their markers and the catalogue, depending on nothing. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.tiaobo.contracts");
    private static final Set<Class<?>> CATALOGUE = Set.of(Topics.class, MessageType.class, MessageCatalogue.class);
    private static final DescribedPredicate<JavaClass> TYPE =
            describe("types", type -> !type.getSimpleName().equals("package-info"));
    private static final Map<String, List<Set<String>>> KEY_COMPONENTS = Map.of(
            "<site>", List.of(Set.of("code")),
            "<drug> or <drug>/supply-channel", List.of(Set.of("code"), Set.of("drugCode")),
            "<site>/<drug>", List.of(Set.of("siteCode", "drugCode")),
            "<transfer>", List.of(Set.of("transferId")),
            "<shortage>, W/<site>/<group> or C/<case>", List.of(Set.of("siteCode", "drugCode"), Set.of("caseId")));

    @Test
    void dependsOnNothingButTheJdkAndJSpecify() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify.annotations..", "io.tiaobo.contracts..")
                .check(CLASSES);
    }

    @Test
    void hasOnlyPublicRecordsSealedInterfacesAndTheCatalogue() {
        classes().that(TYPE).should().bePublic().check(CLASSES);
        assertThat(types().filter(type -> !CATALOGUE.contains(type)))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(type.isRecord() || type.isSealed())
                        .as(type.getName())
                        .isTrue());
    }

    @Test
    void everyRecordIsAMessageOfTheCatalogueOrAValueInsideOne() {
        Set<Class<?>> messages = MessageCatalogue.topics().keySet();
        Set<Class<?>> values = types().filter(Class::isRecord)
                .filter(type -> !type.isAnnotationPresent(MessageType.class))
                .collect(Collectors.toSet());
        assertThat(types().filter(type -> type.isAnnotationPresent(MessageType.class)))
                .containsExactlyInAnyOrderElementsOf(messages);
        String components = messages.stream()
                .flatMap(message -> Arrays.stream(message.getRecordComponents()))
                .map(component -> component.getGenericType().getTypeName())
                .collect(Collectors.joining(" "));
        assertThat(values)
                .isNotEmpty()
                .allSatisfy(value -> assertThat(components).contains(value.getName()));
    }

    @Test
    void everyMarkerPermitsMessagesOnly() {
        assertThat(types().filter(Class::isSealed))
                .isNotEmpty()
                .allSatisfy(marker -> assertThat(marker.getPermittedSubclasses())
                        .allSatisfy(type ->
                                assertThat(MessageCatalogue.topicOf(type)).isIn(Topics.ALL)));
    }

    @Test
    void ownerAndVersionOfATypeAreThoseOfItsPackage() {
        for (Class<?> message : MessageCatalogue.topics().keySet()) {
            String[] packages = message.getPackageName().split("\\.", -1);
            String owner = packages[packages.length - 2];
            String version = packages[packages.length - 1];
            assertThat(MessageCatalogue.typeOf(message)).matches(owner + "\\.[a-z]+(-[a-z]+)*\\." + version);
            assertThat(message.getSimpleName()).endsWith(version.toUpperCase(Locale.ROOT));
        }
    }

    @Test
    void everyTopicDocumentsItsKeyAndEveryMessageCarriesIt() {
        assertThat(TopicGuide.ALL).extracting(TopicGuide::topic).containsExactlyInAnyOrderElementsOf(Topics.ALL);
        List<String> readme = ProjectFiles.read(ProjectFiles.readme()).lines().toList();
        for (TopicGuide topic : TopicGuide.ALL) {
            assertThat(readme).anyMatch(line -> line.contains("`" + topic.topic() + "`") && line.contains(topic.key()));
        }
        MessageCatalogue.topics()
                .forEach((message, topic) -> assertThat(KEY_COMPONENTS.getOrDefault(keyOf(topic), List.of()))
                        .as(message.getSimpleName())
                        .anyMatch(key -> componentNames(message).containsAll(key)));
    }

    @Test
    @DisplayName("No personal data on Kafka (design, section 4)")
    void noComponentNamesAPerson() {
        assertThat(types().filter(Class::isRecord))
                .isNotEmpty()
                .allSatisfy(record -> assertThat(componentNames(record))
                        .noneMatch(name ->
                                name.matches("(?i).*(patient|person|phone|mobile|contact|address|idcard|birth).*")));
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(types().map(Class::getPackage).distinct())
                .isNotEmpty()
                .allSatisfy(names -> assertThat(names.isAnnotationPresent(NullMarked.class))
                        .as(names.getName())
                        .isTrue());
    }

    private static Stream<Class<?>> types() {
        return CLASSES.stream().filter(TYPE).map(JavaClass::reflect);
    }

    private static Set<String> componentNames(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private static String keyOf(String topic) {
        return TopicGuide.ALL.stream()
                .filter(guide -> guide.topic().equals(topic))
                .map(TopicGuide::key)
                .findFirst()
                .orElseThrow();
    }
}
