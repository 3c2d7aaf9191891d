package io.tiaobo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.chaos.cluster.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgramsE2E {
    @ParameterizedTest
    @EnumSource
    @DisplayName("no service carries the identity provider of the demonstration (ASVS 15.2.3)")
    void carryNoIdentityProvider(Service service) throws IOException {
        Path target = SystemUnderTest.REPOSITORY.resolve(service.module()).resolve("target");
        try (Stream<Path> files = Files.list(target)) {
            Path program = files.filter(file -> file.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow();
            List<String> libraries;
            try (JarFile jar = new JarFile(program.toFile())) {
                libraries = jar.stream().map(ZipEntry::getName).toList();
            }
            assertThat(libraries).anyMatch(name -> name.contains("spring-security-oauth2-resource-server"));
            assertThat(libraries)
                    .noneMatch(name -> name.contains("tiaobo-identity") || name.contains("authorization-server"));
        }
    }
}
