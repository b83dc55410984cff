package io.github.bihuan.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What operators may set about imports ({@code docs/operate/configuration.md}). */
@ConfigMapping(prefix = "bihuan.imports")
interface ImportSettings {

    /** Most rows of one file. */
    @WithDefault("20000")
    int maxRows();

    /** What a workbook may unpack to in bytes. */
    @WithDefault("67108864")
    long maxUnpackedBytes();

    /** How many files are read at once on each replica; the others wait. */
    @WithDefault("2")
    int readers();
}
