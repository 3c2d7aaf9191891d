package io.tiaobo.e2e;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one system of this test run. Donors of region {@value #BY_HAND} answer themselves; everywhere else the rule
 * answers for them. After each class everything that ever happened in the system must add up.
 */
final class WithSystem implements ParameterResolver, AfterAllCallback {
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
        return store(context)
                .computeIfAbsent(
                        SystemUnderTest.class,
                        none -> SystemUnderTest.start("--tiaobo.approval.regions." + BY_HAND + ".automatic=false"),
                        SystemUnderTest.class);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        SystemUnderTest system = store(context).get(SystemUnderTest.class, SystemUnderTest.class);
        if (system != null) {
            new Audit(system).findsNothing();
        }
    }

    /** The store of the whole run; it closes what it holds when the run ends. */
    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getRoot().getStore(ExtensionContext.Namespace.create(WithSystem.class));
    }
}
