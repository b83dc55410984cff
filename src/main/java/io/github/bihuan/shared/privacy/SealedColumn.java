package io.github.bihuan.shared.privacy;

/**
 * A column of sealed texts. All parts are SQL written in the program, never anything a client sent.
 *
 * @param use of the sealed texts, as in {@link SealedFor}
 * @param owner SQL that gives {@link SealedFor#owner()} of a row
 * @param where SQL that says which rows are sealed at all
 */
public record SealedColumn(String table, String column, String use, String owner, String where) {

    private static final String PHONE = "phone";

    /** A column of telephone numbers. */
    public static SealedColumn phone(String table, String column, String owner) {
        return always(table, column, PHONE, owner);
    }

    /** A column whose texts are all sealed. */
    public static SealedColumn always(String table, String column, String use, String owner) {
        return new SealedColumn(table, column, use, owner, "true");
    }

    /** Only the rows that fulfil the condition. */
    public SealedColumn where(String condition) {
        return new SealedColumn(table, column, use, owner, condition);
    }

    @Override
    public String toString() {
        return table + "." + column;
    }
}
