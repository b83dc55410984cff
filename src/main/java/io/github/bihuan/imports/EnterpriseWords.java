package io.github.bihuan.imports;

import io.github.bihuan.enterprise.EnterpriseRef;
import io.github.bihuan.imports.domain.CheckedRow;
import io.github.bihuan.imports.domain.FindingCode;
import io.github.bihuan.shared.text.Spelling;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which enterprises a name or a credit code means. */
final class EnterpriseWords {

    static final String ENTERPRISE = "enterprise";
    static final String USCC = "uscc";
    static final String ENTERPRISE_ID = "enterpriseId";
    static final String REGION_CODE = "regionCode";

    private final Map<String, List<EnterpriseRef>> byName;
    private final Map<String, List<EnterpriseRef>> byCode;

    /** @param enterprises those that the texts may mean, within the importer's jurisdiction */
    EnterpriseWords(List<EnterpriseRef> enterprises) {
        byName = enterprises.stream().collect(Collectors.groupingBy(known -> Spelling.key(known.name())));
        byCode = enterprises.stream().collect(Collectors.groupingBy(EnterpriseRef::uscc));
    }

    /** The row with the id and the region of its enterprise, or with what is wrong; a credit code says more than a name. */
    CheckedRow resolved(CheckedRow row) {
        String code = row.value(USCC);
        List<EnterpriseRef> meant = code == null ? named(row.value(ENTERPRISE)) : ofCode(code);
        if (meant.size() == 1) {
            EnterpriseRef enterprise = meant.get(0);
            return row.resolved(ENTERPRISE_ID, enterprise.id().toString())
                    .resolved(REGION_CODE, enterprise.regionCode());
        }
        String fault = meant.isEmpty()
                ? "您管辖的企业名录中没有“" + row.value(ENTERPRISE) + "”，请先登记或导入企业"
                : "名录中有不止一家“" + row.value(ENTERPRISE) + "”，请加填统一社会信用代码";
        return row.with(List.of(row.at().error(ENTERPRISE, FindingCode.UNKNOWN_REFERENCE, fault)));
    }

    /** The spellings of a name to look for: brackets are written in two widths. */
    static Stream<String> spellings(String name) {
        return Stream.of(
                        name,
                        name.replace('(', '（').replace(')', '）'),
                        name.replace('（', '(').replace('）', ')'),
                        name.replace(" ", ""))
                .distinct();
    }

    List<EnterpriseRef> named(String name) {
        return byName.getOrDefault(Spelling.key(name), List.of());
    }

    List<EnterpriseRef> ofCode(String uscc) {
        return byCode.getOrDefault(uscc, List.of());
    }
}
