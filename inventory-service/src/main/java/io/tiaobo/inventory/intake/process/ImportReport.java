package io.tiaobo.inventory.intake.process;

import java.util.List;

/**
 * What became of an imported file.
 *
 * @param accepted lines that brought something new
 * @param unchanged lines that said what was known already
 * @param rejected lines that were not taken
 * @param errors why, by line
 */
public record ImportReport(int accepted, int unchanged, int rejected, List<LineError> errors) {
    /**
     * A line that was not taken.
     *
     * @param line number of the line in the file, the header being 1
     * @param field column
     * @param reason text in the caller's language
     * @param value what the file said
     */
    public record LineError(long line, String field, String reason, String value) {}
}
