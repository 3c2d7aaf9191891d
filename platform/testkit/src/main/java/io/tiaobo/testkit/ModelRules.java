package io.tiaobo.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Rules for what decides: domain, command, event and process packages. */
final class ModelRules {
    private static final String EVENT_TYPE = "io.tiaobo.runtime.domain.EventType";
    private static final String TARGET = "org.axonframework.modelling.command.TargetAggregateIdentifier";

    private static final Set<String> RANDOM_TYPES = Set.of(
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.security.SecureRandom",
            "java.util.concurrent.ThreadLocalRandom");

    private ModelRules() {}

    static List<ArchRule> all(String servicePackage) {
        return List.of(
                modelUsesOnlyTheLanguage(servicePackage),
                messagesAreRecords(servicePackage),
                messagesBelongToAFamily(servicePackage),
                nothingDecidesByChance(servicePackage),
                domainKnowsNoClock(servicePackage));
    }

    private static String[] model(String servicePackage) {
        return new String[] {servicePackage + "..domain..", servicePackage + "..command..", servicePackage + "..event.."
        };
    }

    private static ArchRule modelUsesOnlyTheLanguage(String servicePackage) {
        String[] allowed = Stream.concat(
                        Arrays.stream(model(servicePackage)),
                        Stream.of(
                                // Values of a capability that several of its roles share.
                                servicePackage + ".*",
                                "java.lang..",
                                "java.math..",
                                "java.time..",
                                "java.util..",
                                "java.text..",
                                "java.nio.charset..",
                                "java.io..",
                                "org.jspecify..",
                                "io.tiaobo.runtime.domain..",
                                "org.axonframework.modelling.command..",
                                "org.axonframework.commandhandling..",
                                "org.axonframework.eventsourcing"))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAnyPackage(model(servicePackage))
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.describe(
                        "are JDK, JSpecify, Axon's aggregate annotations, runtime.domain or the model itself",
                        type -> type.isPrimitive()
                                || type.isArray()
                                || JavaClass.Predicates.resideInAnyPackage(allowed)
                                        .test(type)))
                .because("the model is read and tested without any framework around it");
    }

    private static ArchRule messagesAreRecords(String servicePackage) {
        return classes()
                .that()
                .resideInAnyPackage(servicePackage + "..command..", servicePackage + "..event..")
                .and(DescribedPredicate.describe("are top level", ArchitectureRules::isTopLevel))
                .should(satisfy(
                        "be a record, an enum or a sealed interface",
                        type -> type.isRecord() || type.isEnum() || (type.isInterface() && isSealed(type))))
                .because("commands and events are values");
    }

    private static ArchRule messagesBelongToAFamily(String servicePackage) {
        return classes()
                .that()
                .resideInAPackage(servicePackage + "..")
                .and(DescribedPredicate.describe("are commands or events", ModelRules::isMessage))
                .should(satisfy(
                        "implement the sealed interface of their family",
                        type -> type.getRawInterfaces().stream().anyMatch(ModelRules::isSealed)))
                .because("a switch over a family must not forget a member");
    }

    private static boolean isMessage(JavaClass type) {
        boolean target = type.getFields().stream().anyMatch(field -> field.isAnnotatedWith(TARGET))
                || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(TARGET));
        return type.isAnnotatedWith(EVENT_TYPE) || target;
    }

    private static ArchRule nothingDecidesByChance(String servicePackage) {
        return noClasses()
                .that()
                .resideInAnyPackage(servicePackage + "..domain..", servicePackage + "..process..")
                .should()
                .callCodeUnitWhere(DescribedPredicate.describe("reads the clock or chance", ModelRules::isImpure))
                .because("time and ids arrive in the command or are derived, so that a repetition is the same");
    }

    private static boolean isImpure(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        boolean noArguments = call.getTarget().getRawParameterTypes().isEmpty();
        String method = call.getName();
        return (owner.getPackageName().equals("java.time") && method.equals("now") && noArguments)
                || (owner.getFullName().equals("java.time.Clock") && method.startsWith("system"))
                || (owner.getFullName().equals("java.util.UUID") && method.equals("randomUUID"))
                || (owner.getFullName().equals("java.lang.Math") && method.equals("random"))
                || (owner.getFullName().equals("java.lang.System")
                        && (method.equals("currentTimeMillis") || method.equals("nanoTime")))
                || RANDOM_TYPES.contains(owner.getFullName());
    }

    private static ArchRule domainKnowsNoClock(String servicePackage) {
        return noClasses()
                .that()
                .resideInAnyPackage(model(servicePackage))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .because("commands carry the time");
    }

    private static boolean isSealed(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.ABSTRACT)
                && type.reflect().isSealed();
    }

    private static ArchCondition<JavaClass> satisfy(String description, java.util.function.Predicate<JavaClass> rule) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!rule.test(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " must " + description));
                }
            }
        };
    }
}
