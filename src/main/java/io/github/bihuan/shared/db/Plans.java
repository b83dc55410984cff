package io.github.bihuan.shared.db;

/**
 * Which plans of PostgreSQL are kept. The program's own work goes over sets that grow a thousandfold between two executions (the first
 * import of a county): a plan made for the empty tables would take minutes, so its statements are prepared each time. What PostgreSQL asks by itself,
 * such as whether a foreign key leads somewhere, keeps its plans.
 */
final class Plans {

    private static final String MADE_ANEW = "/* planned anew */ ";

    private Plans() {}

    static String anew(String sql) {
        return MADE_ANEW + sql;
    }

    static boolean areKept(String sql) {
        return !sql.startsWith(MADE_ANEW);
    }
}
