package io.github.bihuan.delivery;

import io.github.bihuan.shared.privacy.SealedColumn;
import io.github.bihuan.shared.privacy.SealedColumns;
import jakarta.inject.Singleton;
import java.util.List;

/** URLs and secrets of channels, and the telephone numbers that text messages go to. */
@Singleton
final class SealedLines implements SealedColumns {

    private static final String PARTY =
            "(select c.party_id::text from consignee c where c.recipient_id = delivery.recipient_id)";
    /** Mail addresses stand there as they are, and a dash where the address has been cleared. */
    private static final String TEXTED = "channel = 'SMS' and address <> '-'";

    @Override
    public List<SealedColumn> columns() {
        return List.of(
                SealedColumn.always("notice_channel", "url", "channel-url", "id::text"),
                SealedColumn.always("notice_channel", "secret", "channel-secret", "id::text"),
                SealedColumn.phone("delivery", "address", PARTY).where(TEXTED));
    }
}
