package io.github.bihuan.imports;

import io.github.bihuan.enterprise.EnterpriseRef;
import io.github.bihuan.imports.domain.CheckedRow;
import io.github.bihuan.imports.domain.Finding;
import io.github.bihuan.imports.domain.FindingCode;
import io.github.bihuan.imports.domain.Proposal;
import io.github.bihuan.imports.domain.RowOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Whether an enterprise is registered already: by its credit code, and then perhaps with other particulars; or only its name.
 *
 * @param taken codes that are registered anywhere
 */
record EnterpriseComparison(EnterpriseWords known, Set<String> taken) {

    CheckedRow of(CheckedRow row) {
        List<EnterpriseRef> same = known.ofCode(row.value("uscc"));
        if (!same.isEmpty()) {
            return row.with(differences(row, same.get(0))).as(RowOutcome.EXISTING, proposal(same.get(0)));
        }
        if (taken.contains(row.value("uscc"))) {
            return row.with(List.of(row.at().error("uscc", FindingCode.OUTSIDE_JURISDICTION, "该统一社会信用代码的企业已在其他地区登记")));
        }
        List<EnterpriseRef> alike = known.named(row.value("name"));
        return alike.isEmpty() ? row : suspected(row, alike.get(0));
    }

    private static CheckedRow suspected(CheckedRow row, EnterpriseRef alike) {
        return row.with(List.of(row.at()
                        .warning("name", FindingCode.POSSIBLE_DUPLICATE, "已有同名企业，统一社会信用代码为" + alike.uscc() + "，请核对")))
                .as(RowOutcome.DUPLICATE, proposal(alike));
    }

    private static Proposal proposal(EnterpriseRef enterprise) {
        return Proposal.existing(enterprise.id(), enterprise.uscc(), enterprise.name());
    }

    /** What the table says otherwise; the register stays as it is. */
    private static List<Finding> differences(CheckedRow row, EnterpriseRef registered) {
        List<Finding> found = new ArrayList<>();
        differs(found, row, "name", "名称", registered.name());
        differs(found, row, "industry", "行业类别", registered.industry());
        differs(found, row, "sizeClass", "企业规模", registered.sizeClass());
        differs(found, row, "principalName", "主要负责人", registered.principal().name());
        String phone = row.value("principalPhone");
        if (phone != null && !phone.equals(registered.principal().phone())) {
            found.add(row.at().warning("principalPhone", FindingCode.DIFFERS, "主要负责人电话与登记的不一致，登记内容不变"));
        }
        return found;
    }

    private static void differs(List<Finding> found, CheckedRow row, String field, String name, String registered) {
        String written = row.value(field);
        if (written != null && !written.equals(registered)) {
            found.add(row.at().warning(field, FindingCode.DIFFERS, name + "与登记的“" + registered + "”不一致，登记内容不变"));
        }
    }
}
