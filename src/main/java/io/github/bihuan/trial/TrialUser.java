package io.github.bihuan.trial;

import java.util.List;

/**
 * A sample user. All persons are invented.
 *
 * @param user name to log in with
 * @param name the person's invented name
 * @param roles role names
 * @param regionCode canonical region code, or null
 * @param organisation name of the organisation or enterprise, for people
 * @param enterpriseUscc the enterprise whose person it is, or null
 */
record TrialUser(
        String user, String name, List<String> roles, String regionCode, String organisation, String enterpriseUscc) {}
