package io.github.bihuan;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

@QuarkusMain
public final class Bihuan {

    Bihuan() {}

    public static void main(String... args) {
        Quarkus.run(args);
    }
}
