package io.tiaobo.gateway.station.web;

import io.tiaobo.gateway.overview.web.Words;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** What the scripts of the tablet say, in the reader's language; placeholders {@code {n}} are filled on the device. */
final class DeviceTexts {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> KEYS = List.of(
            "allSent",
            "waiting",
            "others",
            "offline",
            "signIn",
            "busy",
            "made",
            "old",
            "saved",
            "undo",
            "undone",
            "unsent",
            "refused",
            "dispense",
            "unmet",
            "receive",
            "count",
            "boxes",
            "bookHas",
            "missing",
            "over",
            "scanned",
            "scannedTwice",
            "scanUnknown",
            "scanExpired",
            "countFirst",
            "stale",
            "again",
            "settled",
            "inboxEmpty",
            "camera.off");

    private static final List<String> HINTS =
            List.of("INSUFFICIENT_STOCK", "IN_STOCK", "EXCEEDS_DISPATCH", "STEP_DONE", "OTHER");

    private DeviceTexts() {}

    /** One JSON object of key and text. */
    static String json(Words words) {
        Map<String, String> texts = new TreeMap<>();
        KEYS.forEach(key -> texts.put(key, words.say("device." + key)));
        HINTS.forEach(code -> texts.put("hint." + code, words.say("device.hint." + code)));
        return JSON.writeValueAsString(texts);
    }
}
