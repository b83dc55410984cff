package io.github.bihuan.shared.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.fixtures.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("行政区划代码的排序规则")
class CollationApiTest extends ApiTest {

    private static final String REGION_COLUMNS =
            """
            select c.relname || '.' || a.attname, l.collname
            from pg_attribute a
            join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p', 'v', 'm')
            join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
            join pg_collation l on l.oid = a.attcollation
            where a.attnum > 0 and not a.attisdropped
              and (a.attname ~ '(^|_)region_code$' or a.attname in ('city_code', 'county_code', 'town_code')
                or (c.relname, a.attname) in (('region', 'code'), ('region', 'parent_code')))""";

    @Test
    @DisplayName("各表的区划代码都按字节比较：管辖范围是前缀区间，不受数据库语言影响")
    void region_codes_compare_byte_by_byte() {
        assertThat(rows(REGION_COLUMNS)).hasSizeGreaterThan(15).allSatisfy(column -> assertThat(column.get(1))
                .as("%s", column.get(0))
                .isEqualTo("C"));
    }
}
