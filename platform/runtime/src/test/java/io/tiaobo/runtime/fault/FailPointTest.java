package io.tiaobo.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tiaobo.runtime.command.UnitsOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.common.transaction.Transaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Where a process dies that was told to (F1). The end of the process is only noted here. */
@DisplayName("Fail points")
class FailPointTest {
    private final List<String> happened = new ArrayList<>();

    @AfterEach
    void disarm() {
        FailPoint.arm(null);
    }

    @Test
    void endTheProcessAtTheNthHitOfTheirPlaceAndStepOnly() {
        FailPlan plan = plan("AFTER_COMMIT:consume/stock-levels/StockLevelV1:2");

        plan.hit(Place.BEFORE_COMMIT, "consume/stock-levels/StockLevelV1");
        plan.hit(Place.AFTER_COMMIT, "consume/stock-levels/SiteV1");
        plan.hit(Place.AFTER_COMMIT, "consume/stock-levels/StockLevelV1");
        assertThat(happened).doesNotContain("end");
        plan.hit(Place.AFTER_COMMIT, "consume/stock-levels/StockLevelV1");

        assertThat(happened)
                .endsWith("fail point AFTER_COMMIT:consume/stock-levels/StockLevelV1:2 ends this process", "end");
    }

    @Test
    void areListedOnceEach() {
        FailPlan plan = plan("list");

        plan.hit(Place.AFTER_PUBLISH, "publish/Counted");
        plan.hit(Place.AFTER_PUBLISH, "publish/Counted");
        plan.hit(Place.BEFORE_COMMIT, "publish/Counted");

        assertThat(happened)
                .containsExactly(
                        "fail point AFTER_PUBLISH:publish/Counted", "fail point BEFORE_COMMIT:publish/Counted");
    }

    @Test
    void surroundTheTransactionOfAStep() {
        UnitsOfWork unitsOfWork = new UnitsOfWork(() -> noting());

        FailPoint.arm(plan("list"));
        unitsOfWork.run(LocalStep.of(() -> List.of("command/A", "command/B"), note("work")));

        assertThat(happened)
                .containsExactly(
                        "fail point BEFORE_TRANSACTION:command/A",
                        "fail point BEFORE_TRANSACTION:command/B",
                        "work",
                        "fail point BEFORE_COMMIT:command/A",
                        "fail point BEFORE_COMMIT:command/B",
                        "committed",
                        "fail point AFTER_COMMIT:command/A",
                        "fail point AFTER_COMMIT:command/B");
    }

    @Test
    void belongToTheStepThatOpenedTheUnitOfWork() {
        UnitsOfWork unitsOfWork = new UnitsOfWork(() -> noting());

        FailPoint.arm(plan("list"));
        unitsOfWork.run(LocalStep.of(() -> List.of("deadline/late"), () -> {
            LocalStep.withinUnnamed(() -> List.of("command/A"));
            return Boolean.TRUE;
        }));
        unitsOfWork.run(() -> LocalStep.withinUnnamed(() -> List.of("command/B")));

        assertThat(happened)
                .contains("fail point AFTER_COMMIT:deadline/late", "fail point AFTER_COMMIT:command/B")
                .noneMatch(line -> line.contains("command/A"));
    }

    @Test
    void areNotReachedWhenTheWorkFails() {
        UnitsOfWork unitsOfWork = new UnitsOfWork(() -> noting());

        FailPoint.arm(plan("list"));
        assertThatThrownBy(() -> unitsOfWork.run(LocalStep.of(() -> List.of("command/A"), () -> {
                    throw new IllegalStateException("no");
                })))
                .hasMessage("no");

        assertThat(happened).containsExactly("fail point BEFORE_TRANSACTION:command/A", "rolled back");
    }

    @Test
    void refuseToStartWithoutPermissionOrWithNonsense() {
        assertThatThrownBy(() -> FailPoint.arm("list", false)).hasMessageContaining("tiaobo.allow-fail-points");
        assertThatThrownBy(() -> FailPoint.arm("SOMEWHERE:command/A", true)).hasMessageContaining("SOMEWHERE");
        assertThatThrownBy(() -> FailPoint.arm("BEFORE_COMMIT", true)).hasMessageContaining("<place>:<step>");
        assertThatThrownBy(() -> FailPoint.arm("BEFORE_COMMIT:command/A:0", true))
                .isInstanceOf(IllegalStateException.class);
        assertThatCode(() -> FailPoint.arm(null, false)).doesNotThrowAnyException();
        assertThat(FailPoint.isArmed()).isFalse();
    }

    private FailPlan plan(String value) {
        return FailPlan.of(value, happened::add, () -> happened.add("end"));
    }

    private Supplier<Boolean> note(String what) {
        return () -> happened.add(what);
    }

    private Transaction noting() {
        return new Transaction() {
            @Override
            public void commit() {
                happened.add("committed");
            }

            @Override
            public void rollback() {
                happened.add("rolled back");
            }
        };
    }
}
