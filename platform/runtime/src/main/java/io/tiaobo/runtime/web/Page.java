package io.tiaobo.runtime.web;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items at most {@code size} items
 * @param page number of the page, from 0
 * @param size items asked for, 1 to {@value #MAX_SIZE}
 * @param total items on all pages
 * @param <T> item
 */
public record Page<T>(List<T> items, int page, int size, long total) {
    /** Most items of one page. */
    public static final int MAX_SIZE = 200;

    /** Refuses page numbers and sizes that make no sense with a 400 problem. */
    public static void check(int page, int size) {
        if (page < 0) {
            throw BadInputException.of("page", "PAGE_OUT_OF_RANGE");
        }
        if (size < 1 || size > MAX_SIZE) {
            throw BadInputException.of("size", "PAGE_SIZE_OUT_OF_RANGE", "max", String.valueOf(MAX_SIZE));
        }
    }
}
