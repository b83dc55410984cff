package io.github.bihuan.shared.privacy;

import java.util.List;

/** Where a feature keeps sealed texts, so that they can be sealed anew when the key changes. */
public interface SealedColumns {

    List<SealedColumn> columns();
}
