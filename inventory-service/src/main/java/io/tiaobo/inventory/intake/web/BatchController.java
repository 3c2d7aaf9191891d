package io.tiaobo.inventory.intake.web;

import io.tiaobo.inventory.intake.process.LineResult;
import io.tiaobo.inventory.intake.process.MovementBatch;
import io.tiaobo.inventory.intake.process.MovementIntake;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.audit.Asked;
import io.tiaobo.runtime.json.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Takes movements in by the thousand and streams one answer per line, in the order of the lines. A body with more than
 * {@value MovementBatch#MAX_LINES} lines is a 413 and nothing of it is done.
 */
@RestController
class BatchController {
    private static final String PATH = "/movements/batch";
    private static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson");

    private final MovementIntake intake;

    BatchController(MovementIntake intake) {
        this.intake = intake;
    }

    @PostMapping(path = PATH, consumes = "application/x-ndjson")
    @Allowed(Right.INTAKE)
    ResponseEntity<StreamingResponseBody> json(InputStream body, Locale locale) throws IOException {
        return answer(MovementBatch.ofJson(Upload.text(body)), locale);
    }

    @PostMapping(path = PATH, consumes = "text/csv")
    @Allowed(Right.INTAKE)
    ResponseEntity<StreamingResponseBody> csv(InputStream body, Locale locale) throws IOException {
        return answer(MovementBatch.ofCsv(Upload.text(body)), locale);
    }

    private ResponseEntity<StreamingResponseBody> answer(MovementBatch batch, Locale locale) {
        Asked asked = Asked.current(); // the lines are carried out in another thread
        return ResponseEntity.ok().contentType(LINES).body(out -> {
            Asked.during(asked, () -> intake.run(batch, locale, result -> write(out, result)));
            out.flush();
        });
    }

    private static void write(OutputStream out, LineResult result) {
        try {
            out.write(StrictJson.mapper().writeValueAsBytes(result));
            out.write('\n');
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
