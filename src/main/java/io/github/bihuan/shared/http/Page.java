package io.github.bihuan.shared.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param nextCursor opaque; null on the last page
 * @param count number of all matches, only when asked for with {@code count=true}
 * @param countIsLowerBound true when counting stopped at the bound
 */
@Schema(description = "列表的一页")
public record Page<T>(
        @Schema(description = "本页内容") List<T> items,
        @Schema(description = "下一页游标，最后一页为空", nullable = true) String nextCursor,
        @Schema(description = "总数（仅在 count=true 时给出）", nullable = true) @JsonInclude(JsonInclude.Include.NON_NULL)
                Long count,
        @Schema(description = "总数是否只是下限", nullable = true) @JsonInclude(JsonInclude.Include.NON_NULL)
                Boolean countIsLowerBound) {

    /**
     * Makes a page from up to {@code limit + 1} rows: the surplus row only says that there is a next page.
     *
     * @param keyOf the ordering key of a row, in the order of the {@code order by}
     */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, List<?>> keyOf) {
        boolean more = rows.size() > request.limit();
        List<T> items = more ? List.copyOf(rows.subList(0, request.limit())) : List.copyOf(rows);
        String next = more ? Cursor.encode(keyOf.apply(items.get(items.size() - 1))) : null;
        return new Page<>(items, next, null, null);
    }

    /** With the number of all matches when the client asks for it. */
    public Uni<Page<T>> counted(PageRequest request, Supplier<Uni<Counted>> counting) {
        return request.count()
                ? counting.get().map(this::with)
                : Uni.createFrom().item(this);
    }

    private Page<T> with(Counted counted) {
        return new Page<>(items, nextCursor, counted.count(), counted.lowerBound());
    }

    public <R> Page<R> map(Function<T, R> mapper) {
        return new Page<>(items.stream().map(mapper).toList(), nextCursor, count, countIsLowerBound);
    }

    /** A bounded count. */
    public record Counted(long count, boolean lowerBound) {

        public static final int BOUND = 10_000;

        /** @param rows counted with {@code limit BOUND + 1} */
        public static Counted of(long rows) {
            return new Counted(Math.min(rows, BOUND), rows > BOUND);
        }
    }
}
