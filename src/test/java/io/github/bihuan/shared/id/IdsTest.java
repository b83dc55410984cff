package io.github.bihuan.shared.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("编号")
class IdsTest {

    private static final Instant MORNING = Instant.parse("2024-12-17T00:00:00Z");

    private final Ids ids = new Ids(Clock.fixed(MORNING, ZoneOffset.UTC));

    @Test
    @DisplayName("第7版 UUID，前48位为时间")
    void an_id_is_of_version_seven_and_tells_its_time() {
        UUID id = ids.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(MORNING.toEpochMilli());
    }

    @Test
    @DisplayName("同一毫秒内先后有序，不重复")
    void ids_of_one_millisecond_ascend() {
        List<String> made =
                Stream.generate(ids::next).limit(10_000).map(UUID::toString).toList();
        assertThat(made).isSorted().doesNotHaveDuplicates();
    }
}
