package io.tiaobo.e2e;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one system of this test run. Donors of region {@value #BY_HAND} answer themselves; everywhere else the rule
 * answers for them.
 */
final class WithSystem implements ParameterResolver {
    /** Division code of the donors who are asked. */
    static final String BY_HAND = "990001";

    /** Division code of the donors for whom the rule answers. */
    static final String BY_RULE = "990002";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SystemUnderTest.class;
    }

    @Override
    public SystemUnderTest resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // The store of the whole run closes what it holds when the run ends.
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(WithSystem.class))
                .computeIfAbsent(
                        SystemUnderTest.class,
                        none -> SystemUnderTest.start("--tiaobo.approval.regions." + BY_HAND + ".automatic=false"),
                        SystemUnderTest.class);
    }
}
