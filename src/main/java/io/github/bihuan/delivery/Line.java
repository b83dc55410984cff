package io.github.bihuan.delivery;

import java.net.URI;
import java.util.Map;
import java.util.UUID;

/**
 * A configured channel as its sender sees it, secrets opened. Never logged.
 *
 * @param secret null when the channel has none
 * @param template id of the approved SMS template, null for other channels
 * @param variables the template's variables and what they stand for
 */
record Line(UUID id, URI url, String secret, String template, Map<String, SmsVariable> variables) {

    @Override
    public String toString() {
        return "channel " + id;
    }
}
