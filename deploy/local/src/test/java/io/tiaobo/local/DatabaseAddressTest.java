package io.tiaobo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatabaseAddressTest {
    @Test
    void separatesCredentialsFromTheAddress() {
        DatabaseAddress address =
                DatabaseAddress.parse("jdbc:postgresql://db:5432/postgres?sslmode=require&user=me&password=p%26q");

        assertThat(address.user()).isEqualTo("me");
        assertThat(address.password()).isEqualTo("p&q");
        assertThat(address.url("inventory")).isEqualTo("jdbc:postgresql://db:5432/inventory?sslmode=require");
        assertThat(address.adminUrl())
                .isEqualTo("jdbc:postgresql://db:5432/postgres?sslmode=require&user=me&password=p%26q");
    }

    @Test
    void saysWhatAnAddressLooksLike() {
        assertThatThrownBy(() -> DatabaseAddress.parse("postgres://db/x"))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("TIAOBO_POSTGRES_URL");
    }
}
