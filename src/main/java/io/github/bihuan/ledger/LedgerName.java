package io.github.bihuan.ledger;

import io.github.bihuan.dispatch.FormService;
import io.github.bihuan.shared.problem.CommonProblem;
import java.util.Arrays;

/** The ledgers that have an address of their own, each an official or proposed form. */
enum LedgerName {
    MAJOR_HAZARDS("major-hazards", FormService.MAJOR_LEDGER),
    HAZARDS("hazards", "HAZARD_LEDGER"),
    ENTERPRISES("enterprises", "ENTERPRISE_LEDGER_JC"),
    SPECIAL_OPERATORS("special-operators", "SPECIAL_OPERATOR_LEDGER_JC");

    private final String pathName;
    private final String formCode;

    LedgerName(String pathName, String formCode) {
        this.pathName = pathName;
        this.formCode = formCode;
    }

    String pathName() {
        return pathName;
    }

    String formCode() {
        return formCode;
    }

    /** Refuses (404) a name that no ledger has. */
    static LedgerName of(String pathName) {
        return Arrays.stream(values())
                .filter(ledger -> ledger.pathName.equals(pathName))
                .findFirst()
                .orElseThrow(() -> CommonProblem.notFound("台账"));
    }
}
