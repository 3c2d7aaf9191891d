package io.tiaobo.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Rules for packages: capability first, role second, described and null-marked. */
final class PackageRules {
    static final Set<String> ROLES =
            Set.of("domain", "command", "event", "projection", "process", "policy", "messaging", "web", "config");

    private PackageRules() {}

    static List<String> violations(String servicePackage, JavaClasses classes) {
        Set<String> names = new TreeSet<>();
        Set<String> marked = new TreeSet<>();
        for (JavaClass type : classes) {
            names.add(type.getPackageName());
            if (type.getSimpleName().equals("package-info")
                    && type.isAnnotatedWith("org.jspecify.annotations.NullMarked")) {
                marked.add(type.getPackageName());
            }
        }
        List<String> violations = new ArrayList<>();
        for (String name : names) {
            if (!marked.contains(name)) {
                violations.add("Package " + name + " has no package-info.java with @NullMarked");
            }
            String[] parts = below(servicePackage, name);
            if (parts.length > 2 || (parts.length == 2 && !ROLES.contains(parts[1]))) {
                violations.add(
                        "Package " + name + " is not <capability>.<role> with a role of " + new TreeSet<>(ROLES));
            }
        }
        return violations;
    }

    /** The parts of a package name below the service's root; none for the root itself. */
    static String[] below(String servicePackage, String name) {
        return name.length() <= servicePackage.length()
                ? new String[0]
                : name.substring(servicePackage.length() + 1).split("\\.");
    }
}
