package io.tiaobo.local;

import io.tiaobo.local.reference.ReferenceLoader;
import io.tiaobo.local.story.FengtaiStory;
import io.tiaobo.local.story.Language;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code story}: plays a story through the public interface; starts the system if none runs, and stops it afterwards. */
@Command(name = "story", description = "演示一个故事并核对每一步 / play a story and check every step")
final class StoryCommand implements Callable<Integer> {
    enum Name {
        fengtai
    }

    @Parameters(paramLabel = "NAME", description = "${COMPLETION-CANDIDATES}")
    Name name = Name.fengtai;

    @Option(names = "--lang", defaultValue = "zh", description = "zh, en (${DEFAULT-VALUE})")
    Language language = Language.zh;

    @Mixin
    Settings settings = new Settings();

    @Override
    public Integer call() {
        Say say = new Say(Console.OUT);
        Home home = Home.find();
        try {
            if (Running.is(home)) {
                play(Running.http(home, ServiceSpec.GATEWAY, language.name()));
            } else {
                startAndPlay(home, say);
            }
            return 0;
        } catch (UserProblem problem) {
            say.problem(problem);
            return 1;
        }
    }

    private void startAndPlay(Home home, Say say) {
        try (Runner ignored = Runner.take(home, say);
                LocalSystem system = new LocalSystem(home, settings, say)) {
            Runtime.getRuntime().addShutdownHook(new Thread(system::stop, "stop"));
            system.start();
            new ReferenceLoader(
                            home.reference(settings),
                            Running.http(home, ServiceSpec.INVENTORY, "zh"),
                            say,
                            system::isStopping)
                    .load(settings.regions);
            play(Running.http(home, ServiceSpec.GATEWAY, language.name()));
        }
    }

    private void play(Http gateway) {
        switch (name) {
            case fengtai -> new FengtaiStory(gateway, language, Console.OUT).play();
        }
    }
}
