package io.tiaobo.inventory.drug.web;

import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.inventory.drug.domain.DrugDetails;
import io.tiaobo.inventory.drug.projection.Drugs;
import io.tiaobo.runtime.web.NotFoundException;
import io.tiaobo.runtime.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads drugs. */
@RestController
class DrugController {
    private final Drugs drugs;

    DrugController(Drugs drugs) {
        this.drugs = drugs;
    }

    @GetMapping("/drugs")
    @Allowed(Right.READ_REFERENCE)
    Page<DrugDetails> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        Page.check(page, size);
        return new Page<>(drugs.list(page, size), page, size, drugs.count());
    }

    @GetMapping("/drugs/{code}")
    @Allowed(Right.READ_REFERENCE)
    DrugDetails get(@PathVariable String code) {
        return drugs.find(code).orElseThrow(() -> NotFoundException.of("drug", code));
    }
}
