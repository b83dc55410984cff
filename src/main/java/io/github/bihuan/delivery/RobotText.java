package io.github.bihuan.delivery;

import io.github.bihuan.delivery.Parcel.Text;
import io.github.bihuan.delivery.domain.ShortText;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a robot says in its group: which notice there is and where to read it; no persons, no addresses. */
@Singleton
final class RobotText {

    /** The least that any robot takes. */
    static final int BYTES = 2048;

    private final Optional<String> publicUrl;

    RobotText(@ConfigProperty(name = "bihuan.public-url") Optional<String> publicUrl) {
        this.publicUrl = publicUrl.map(url -> url.replaceFirst("/+$", ""));
    }

    String of(Parcel parcel) {
        Text text = parcel.text();
        StringBuilder said = new StringBuilder(ShortText.within(BYTES / 2, text.title()));
        line(said, "文号", text.number());
        line(said, "事项", text.subjectCode());
        line(said, "发文", text.issuer());
        line(said, "详见", link(parcel.consignmentId()));
        return ShortText.within(BYTES, said.toString());
    }

    /** Where people read it; null when the operator has not said where that is. */
    String link(UUID notice) {
        return publicUrl.map(url -> url + "/notices/" + notice).orElse(null);
    }

    private static void line(StringBuilder said, String label, String value) {
        if (value != null) {
            said.append('\n').append(label).append("：").append(value);
        }
    }
}
