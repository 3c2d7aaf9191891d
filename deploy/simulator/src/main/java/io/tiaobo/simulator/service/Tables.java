package io.tiaobo.simulator.service;

import io.tiaobo.simulator.world.Database;
import org.springframework.context.support.GenericApplicationContext;

/** Puts a service's own tables, in memory, where its wiring finds the ones of PostgreSQL in production. */
@FunctionalInterface
public interface Tables {
    /** Registers one bean per table. */
    void register(GenericApplicationContext context, Database database);
}
