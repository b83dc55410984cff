package io.github.bihuan.campaign;

import io.github.bihuan.shared.db.Scope;

/**
 * Who sees a campaign: its own region and everything above it; once published also everything below it, for a county's notice
 * binds its towns. An enterprise's people and posted officials see published campaigns only. Writing is for those whose
 * jurisdiction contains the campaign's region.
 */
final class CampaignVisibility {

    private CampaignVisibility() {}

    static boolean sees(Scope scope, String regionCode, boolean published) {
        if (!published && publishedOnly(scope)) {
            return false;
        }
        return scope.containsRegion(regionCode)
                || published && scope.regionFrom().startsWith(regionCode);
    }

    static boolean publishedOnly(Scope scope) {
        return scope.enterpriseId() != null || scope.responsibleOfficialId() != null;
    }
}
