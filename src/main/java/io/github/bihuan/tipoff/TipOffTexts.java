package io.github.bihuan.tipoff;

import io.github.bihuan.shared.privacy.Masks;
import io.github.bihuan.shared.privacy.Seal;
import io.github.bihuan.shared.privacy.SealedColumn;
import io.github.bihuan.shared.privacy.SealedColumns;
import io.github.bihuan.shared.privacy.SealedFor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * What reporters wrote, sealed: people name themselves in the text. Whole for whoever may know who reported, with contact data
 * masked for others and in lists.
 */
@Singleton
final class TipOffTexts implements SealedColumns {

    private static final String USE = "tip-off-text";

    private final Seal seal;

    TipOffTexts(Seal seal) {
        this.seal = seal;
    }

    String sealed(UUID tipOff, String text) {
        return seal.seal(of(tipOff), text);
    }

    String shown(UUID tipOff, String stored, boolean whole) {
        String text = seal.open(of(tipOff), stored);
        return whole ? text : Masks.within(text);
    }

    @Override
    public List<SealedColumn> columns() {
        return List.of(SealedColumn.always("tip_off", "description", USE, "id::text"));
    }

    private static SealedFor of(UUID tipOff) {
        return new SealedFor(USE, tipOff.toString());
    }
}
