package io.tiaobo.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The house rules that a compiler does not check, for the {@code ArchitectureTest} of every service. */
public final class ArchitectureRules {
    private ArchitectureRules() {}

    /**
     * Applies all rules to the main classes below a package and to the source files of the module under test.
     *
     * @param servicePackage root package of the service, for example {@code io.tiaobo.inventory}
     * @throws AssertionError listing every violation of every rule
     */
    public static void check(String servicePackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(servicePackage);
        List<String> violations = violations(servicePackage, classes);
        violations.addAll(SourceFiles.tooLong(Path.of("src")));
        if (!violations.isEmpty()) {
            throw new AssertionError("%d violations of the house rules in %s:%n%s"
                    .formatted(violations.size(), servicePackage, String.join("\n", violations)));
        }
    }

    static List<String> violations(String servicePackage, JavaClasses classes) {
        if (classes.isEmpty()) {
            throw new AssertionError("no classes in " + servicePackage + ": the rules would hold for nothing");
        }
        List<String> violations = new ArrayList<>(PackageRules.violations(servicePackage, classes));
        for (ArchRule rule : rules(servicePackage)) {
            // A service without, say, a process package is fine; PackageRules sees to it that no role has another name.
            EvaluationResult result = rule.allowEmptyShould(true).evaluate(classes);
            violations.addAll(result.getFailureReport().getDetails().stream()
                    .map(detail -> detail + "\n    (" + rule.getDescription() + ")")
                    .toList());
        }
        return violations;
    }

    private static List<ArchRule> rules(String servicePackage) {
        List<ArchRule> rules = new ArrayList<>(ModelRules.all(servicePackage));
        rules.addAll(WiringRules.all(servicePackage));
        return rules;
    }

    static boolean isTopLevel(JavaClass type) {
        return type.isTopLevelClass() && !type.getSimpleName().equals("package-info");
    }
}
