package io.github.bihuan.shared.privacy;

import java.util.UUID;

/**
 * What a sealed text is and whose. It is not stored with the text: who opens it must know it.
 *
 * @param use such as {@code phone}
 * @param owner whom it belongs to, such as an official's id
 */
public record SealedFor(String use, String owner) {

    /**
     * A telephone number of an official, an organisation or one of an enterprise's people. Copies, such as a notice's recipient's,
     * stay the owner's.
     */
    public static SealedFor phone(UUID owner) {
        return new SealedFor("phone", owner.toString());
    }

    String text() {
        return use + "\n" + owner;
    }
}
