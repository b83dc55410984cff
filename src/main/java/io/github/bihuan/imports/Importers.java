package io.github.bihuan.imports;

import io.github.bihuan.identity.Caller;
import io.github.bihuan.imports.domain.ImportType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;

/** Who imports what. */
@Singleton
class Importers {

    private final Map<ImportType, Importer> byType = new EnumMap<>(ImportType.class);

    Importers(Instance<Importer> importers) {
        importers.forEach(importer -> importer.types().forEach(type -> byType.put(type, importer)));
    }

    Importer of(ImportType type) {
        return byType.get(type);
    }

    /** Refuses (403) who may import, but not this: a system administrator has no business data. */
    void requireAllowed(Caller caller, ImportType type) {
        ImportProblem.TYPE_NOT_YOURS.unless(caller.actor().may(of(type).action()), "type", "您的角色无权导入该类台账");
    }
}
