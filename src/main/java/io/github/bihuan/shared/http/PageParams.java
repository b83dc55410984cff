package io.github.bihuan.shared.http;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters that every list understands. */
public class PageParams {

    @Parameter(description = "每页条数，1–200")
    @QueryParam("limit")
    @DefaultValue("20")
    public Integer limit;

    @Parameter(description = "上一页返回的 nextCursor")
    @QueryParam("cursor")
    public String cursor;

    @Parameter(description = "是否返回总数（有上限）")
    @QueryParam("count")
    @DefaultValue("false")
    public Boolean count;

    public PageRequest page() {
        return new PageRequest(limit, cursor, count);
    }
}
