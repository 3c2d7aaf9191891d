package io.tiaobo.bench.peers.modulith;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. */
@SpringBootApplication
public class ModulithApplication {}
