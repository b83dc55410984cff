package io.github.bihuan.dispatch;

import io.github.bihuan.dispatch.domain.LedgerTexts;

/** Where a row of a ledger lies, by the full names of its regions. */
record LedgerPlace(String countyFullName, String provinceName, String fullName) {

    /** 吕梁市方山县. */
    String county() {
        return LedgerTexts.region(countyFullName, provinceName);
    }

    /** 马坊镇, or 马坊镇某村: what follows the county. */
    String belowCounty() {
        boolean below = fullName != null && countyFullName != null && fullName.startsWith(countyFullName);
        return below ? fullName.substring(countyFullName.length()) : "";
    }
}
