package io.tiaobo.transfer.config;

import io.tiaobo.transfer.transfer.process.StepTimes;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tiaobo.deadlines.*}: how long each step may take, see {@link StepTimes}.
 *
 * @param search first search
 * @param shareRetry repetition of a search that left surplus to others
 * @param reserve inventory's answer
 * @param answer donor's answer
 * @param dispatch donor's dispatch
 * @param booking inventory's booking of a dispatch
 * @param arrival arrival and count (S2-45)
 * @param comeBack return
 */
@ConfigurationProperties("tiaobo.deadlines")
record StepSettings(
        @DefaultValue("1m") Duration search,
        @DefaultValue("5s") Duration shareRetry,
        @DefaultValue("2m") Duration reserve,
        @DefaultValue("4h") Duration answer,
        @DefaultValue("24h") Duration dispatch,
        @DefaultValue("2m") Duration booking,
        @DefaultValue("48h") Duration arrival,
        @DefaultValue("72h") Duration comeBack) {
    StepTimes times() {
        return new StepTimes(search, shareRetry, reserve, answer, dispatch, booking, arrival, comeBack);
    }
}
