package io.tiaobo.local;

import java.util.List;

/** The running services by name, for commands about one of them. */
public final class Services {
    private Services() {}

    /** Short names, in the order of starting. */
    public static List<String> names() {
        return ServiceSpec.ALL.stream().map(ServiceSpec::name).toList();
    }

    /** The HTTP interface of a service; fails with a clear message if there is no such service. */
    public static Http http(String service, String language) {
        ServiceSpec spec = ServiceSpec.ALL.stream()
                .filter(known -> known.name().equals(service))
                .findFirst()
                .orElseThrow(() -> new UserProblem(
                        "没有服务“%s”;有:%s".formatted(service, String.join(" ", names())),
                        "There is no service \"%s\"; there are: %s".formatted(service, String.join(" ", names()))));
        return Running.http(Home.find(), spec, language);
    }
}
