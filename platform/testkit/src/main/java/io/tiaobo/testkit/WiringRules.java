package io.tiaobo.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Set;

/** Rules for who may touch Kafka, Axon's set-up, fields and other packages. */
final class WiringRules {
    private static final Set<String> MODEL = Set.of("domain", "command", "event");

    private WiringRules() {}

    static List<ArchRule> all(String servicePackage) {
        return List.of(
                onlyMessagingTouchesKafka(servicePackage),
                nobodyWiresAxon(servicePackage),
                constructorsInject(servicePackage),
                endpointsDeclareARight(servicePackage),
                SlicesRuleDefinition.slices()
                        .assignedFrom(roles(servicePackage))
                        .should()
                        .beFreeOfCycles()
                        .because("each capability must be readable by itself"));
    }

    private static ArchRule onlyMessagingTouchesKafka(String servicePackage) {
        return noClasses()
                .that()
                .resideInAPackage(servicePackage + "..")
                .and()
                .resideOutsideOfPackages(servicePackage + "..messaging..", servicePackage + ".config..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.kafka..", "org.apache.kafka..", "io.tiaobo.runtime.kafka..")
                .because("only messaging and config speak to Kafka");
    }

    private static ArchRule nobodyWiresAxon(String servicePackage) {
        return noClasses()
                .that()
                .resideInAPackage(servicePackage + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.axonframework.config..",
                        "org.axonframework.eventsourcing.eventstore..",
                        "org.axonframework.eventhandling.tokenstore..",
                        "org.axonframework.eventhandling.pooled..",
                        "org.axonframework.commandhandling.gateway..",
                        "org.axonframework.common.jdbc..",
                        "org.axonframework.common.transaction..",
                        "org.axonframework.deadline..",
                        "org.axonframework.spring..")
                .because("only the runtime wires Axon; a wrong wiring loses events silently");
    }

    private static ArchRule endpointsDeclareARight(String servicePackage) {
        String mapping = "org.springframework.web.bind.annotation.";
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(servicePackage + "..")
                .and()
                .areAnnotatedWith(mapping + "GetMapping")
                .or()
                .areAnnotatedWith(mapping + "PostMapping")
                .or()
                .areAnnotatedWith(mapping + "PutMapping")
                .or()
                .areAnnotatedWith(mapping + "PatchMapping")
                .or()
                .areAnnotatedWith(mapping + "DeleteMapping")
                .should()
                .beAnnotatedWith("io.tiaobo.runtime.access.Allowed")
                .because("who may call it stands beside each endpoint, and one without answers nobody");
    }

    private static ArchRule constructorsInject(String servicePackage) {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(servicePackage + "..")
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .because("constructors say what a class needs");
    }

    /** One slice per capability and role; domain, commands and events of a capability are one model and one slice. */
    private static SliceAssignment roles(String servicePackage) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                String[] parts = PackageRules.below(servicePackage, type.getPackageName());
                if (parts.length < 2) {
                    return SliceIdentifier.ignore();
                }
                return SliceIdentifier.of(parts[0], MODEL.contains(parts[1]) ? "model" : parts[1]);
            }

            @Override
            public String getDescription() {
                return "roles of the capabilities";
            }
        };
    }
}
