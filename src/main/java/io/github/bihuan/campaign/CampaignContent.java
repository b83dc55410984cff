package io.github.bihuan.campaign;

import io.github.bihuan.campaign.CampaignApi.Basis;
import io.github.bihuan.campaign.CampaignApi.Target;
import io.github.bihuan.campaign.domain.ProgrammeType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What the notice says: everything of a campaign that its office writes and may change. */
record CampaignContent(
        String name,
        String documentNumber,
        String documentTitle,
        ProgrammeType programmeType,
        UUID issuerOrganisationId,
        UUID parentCampaignId,
        LocalDate issuedOn,
        LocalDate startOn,
        LocalDate endOn,
        String disclosure,
        List<String> industries,
        String goals,
        List<UUID> responsibleOrganisationIds,
        String ladderCode,
        Parts parts) {

    static final String DEFAULT_LADDER = "default";

    CampaignContent {
        industries = orEmpty(industries);
        responsibleOrganisationIds = orEmpty(responsibleOrganisationIds);
        ladderCode = ladderCode == null ? DEFAULT_LADDER : ladderCode;
    }

    /** The lists that only readers need, kept together in one JSON column. */
    record Parts(
            List<String> addressees,
            List<Basis> basis,
            List<String> relatedTitles,
            List<String> riskTags,
            List<String> methods,
            List<Target> targets,
            List<String> checklists) {

        Parts {
            addressees = orEmpty(addressees);
            basis = orEmpty(basis);
            relatedTitles = orEmpty(relatedTitles);
            riskTags = orEmpty(riskTags);
            methods = orEmpty(methods);
            targets = orEmpty(targets);
            checklists = orEmpty(checklists);
        }
    }

    /** Names of the fields in which the two differ, as the API names them. */
    static Set<String> changed(CampaignContent before, CampaignContent after) {
        Map<String, Object> old = before.fields();
        Set<String> names = new TreeSet<>();
        after.fields().forEach((name, value) -> {
            if (!Objects.equals(value, old.get(name))) {
                names.add(name);
            }
        });
        return names;
    }

    /** The values of these fields only. */
    Map<String, Object> only(Set<String> names) {
        Map<String, Object> some = new LinkedHashMap<>(fields());
        some.keySet().retainAll(names);
        return some;
    }

    private Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("documentNumber", documentNumber);
        fields.put("documentTitle", documentTitle);
        fields.put("programmeType", programmeType);
        fields.put("issuerOrganisationId", issuerOrganisationId);
        fields.put("parentCampaignId", parentCampaignId);
        fields.put("issuedOn", issuedOn);
        fields.put("startOn", startOn);
        fields.put("endOn", endOn);
        fields.put("disclosure", disclosure);
        fields.put("industries", industries);
        fields.put("goals", goals);
        fields.put("responsibleOrganisationIds", responsibleOrganisationIds);
        fields.put("ladderCode", ladderCode);
        fields.put("addressees", parts.addressees());
        fields.put("basis", parts.basis());
        fields.put("relatedTitles", parts.relatedTitles());
        fields.put("riskTags", parts.riskTags());
        fields.put("methods", parts.methods());
        fields.put("targets", parts.targets());
        fields.put("checklists", parts.checklists());
        return fields;
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
