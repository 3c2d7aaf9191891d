package io.tiaobo.contracts.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Additive changes pass, everything else needs a new version. */
class EvolutionTest {
    private static final Map<String, Object> BEFORE =
            schema(Map.of("siteCode", "string", "quantity", "integer"), List.of("siteCode", "quantity"));

    @Test
    void acceptsAnAddedNullableComponentAndAnotherWording() {
        Map<String, Object> after = schema(
                Map.of("siteCode", "string", "quantity", "integer", "note", "string"), List.of("siteCode", "quantity"));
        assertThat(Evolution.breaks(BEFORE, after)).isEmpty();
        assertThat(Evolution.breaks(BEFORE, reworded())).isEmpty();
    }

    @Test
    void refusesAnAddedComponentThatOldMessagesLack() {
        Map<String, Object> after = schema(
                Map.of("siteCode", "string", "quantity", "integer", "note", "string"),
                List.of("siteCode", "quantity", "note"));
        assertThat(Evolution.breaks(BEFORE, after)).singleElement().asString().startsWith("note is new");
    }

    @Test
    void refusesARemovedComponent() {
        Map<String, Object> after = schema(Map.of("siteCode", "string"), List.of("siteCode"));
        assertThat(Evolution.breaks(BEFORE, after)).containsExactly("quantity is gone");
    }

    @Test
    void refusesAnotherType() {
        Map<String, Object> after =
                schema(Map.of("siteCode", "string", "quantity", "number"), List.of("siteCode", "quantity"));
        assertThat(Evolution.breaks(BEFORE, after)).containsExactly("quantity has another type");
    }

    @Test
    void looksIntoNestedValues() {
        Map<String, Object> before = Map.of("$defs", Map.of("Lot", BEFORE));
        Map<String, Object> after =
                Map.of("$defs", Map.of("Lot", schema(Map.of("siteCode", "string"), List.of("siteCode"))));
        assertThat(Evolution.breaks(before, after)).containsExactly("Lot.quantity is gone");
    }

    private static Map<String, Object> reworded() {
        Map<String, Object> quantity = Map.of("type", "integer", "description", "other words");
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("siteCode", Map.of("type", "string"));
        properties.put("quantity", quantity);
        return Map.of("properties", properties, "required", List.of("siteCode", "quantity"));
    }

    private static Map<String, Object> schema(Map<String, String> types, List<String> required) {
        Map<String, Object> properties = new LinkedHashMap<>();
        types.forEach((name, type) -> properties.put(name, Map.of("type", type)));
        return Map.of("properties", properties, "required", required);
    }
}
