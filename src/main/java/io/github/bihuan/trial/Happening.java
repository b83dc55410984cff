package io.github.bihuan.trial;

import java.time.OffsetDateTime;
import java.util.Map;

/**
 * One thing that somebody does in the sample campaign: a request to the API at an instant. Texts of path and body may name what
 * earlier happenings kept: {@code ${H1}}.
 *
 * @param at when it happens
 * @param as the sample user who does it
 * @param post path below {@code /api/v1}
 * @param body request body
 * @param keep name under which the answer's id is kept, or null
 */
record Happening(OffsetDateTime at, String as, String post, Map<String, Object> body, String keep) {}
