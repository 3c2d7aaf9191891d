package io.tiaobo.transfer.supervision.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.access.SiteGuard;
import io.tiaobo.runtime.audit.Audited;
import io.tiaobo.runtime.web.NotFoundException;
import io.tiaobo.runtime.web.Page;
import io.tiaobo.transfer.supervision.projection.BureauTask;
import io.tiaobo.transfer.supervision.projection.TaskTable;
import jakarta.validation.Valid;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The bureau's tasks. Closing one says that it was looked at; it moves no medicine (S1-31). Closing twice changes nothing. */
@RestController
@RequestMapping("/tasks")
@Tag(name = "tasks", description = "督办事项 · Tasks of the bureau")
class TaskController {
    private final TaskTable tasks;
    private final SiteGuard guard;
    private final Clock clock;

    TaskController(TaskTable tasks, Clock clock, SiteGuard guard) {
        this.tasks = tasks;
        this.clock = clock;
        this.guard = guard;
    }

    @GetMapping
    @Allowed(Right.READ_TASKS)
    @Operation(summary = "督办列表 · Tasks, the latest first")
    Page<BureauTask> list(
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String transfer,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return tasks.list(new TaskTable.Filter(open, kind, transfer, region), guard.sites(null), page, size);
    }

    @PostMapping("/{id}/close")
    @Allowed(Right.DO_TASKS)
    @Audited("id")
    @Operation(summary = "办结 · Close a task")
    BureauTask close(@PathVariable long id, @Valid @RequestBody Closing closing) {
        guard.at(tasks.find(id)
                .orElseThrow(() -> NotFoundException.of("task", String.valueOf(id)))
                .siteCode());
        return tasks.close(id, closing.by(), closing.note(), clock.instant())
                .orElseThrow(() -> NotFoundException.of("task", String.valueOf(id)));
    }
}
