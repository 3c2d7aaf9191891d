package io.tiaobo.local;

/** The system that runs now, found through its process files. */
final class Running {
    private Running() {}

    static boolean is(Home home) {
        return ServiceSpec.ALL.stream()
                .allMatch(service -> PidFile.read(home.run(), service.name())
                        .flatMap(PidFile::process)
                        .isPresent());
    }

    /** The HTTP interface of a running service; the usual port if none is known to run. */
    static Http http(Home home, ServiceSpec service, String language) {
        int port = PidFile.read(home.run(), service.name())
                .filter(file -> file.process().isPresent())
                .map(PidFile::port)
                .orElse(service.defaultPort());
        return new Http("http://127.0.0.1:" + port, language, new MachineAccount(home)::bearer);
    }
}
