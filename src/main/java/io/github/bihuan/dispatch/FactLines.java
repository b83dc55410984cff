package io.github.bihuan.dispatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.bihuan.enterprise.SpecialOperators;
import io.github.bihuan.enterprise.domain.OperatorStanding;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.privacy.Masks;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ledger rows of facts, statements, sites and enterprises: their own fields, and whatever their detail says. */
@Singleton
final class FactLines {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    /** Stored sealed. */
    private static final String CERTIFICATE_NUMBER = "certificateNumber";

    /** Of one who works without a valid certificate. */
    private static final String OPERATOR_NAME = "operatorName";

    private static final String RISK_TAGS = "riskTags";
    private static final String LIST_MARK = "、";

    private static final Map<String, String> KINDS = Map.of(
            "CONTRACTOR", "外包外委",
            "FACTORY_IN_FACTORY", "厂中厂",
            "PARK_IN_PARK", "园中园",
            "LEASE", "出租承租");

    private final LedgerRepository repository;
    private final TermLabels labels;
    private final SpecialOperators operators;
    private final ObjectMapper json;

    FactLines(LedgerRepository repository, TermLabels labels, SpecialOperators operators, ObjectMapper json) {
        this.repository = repository;
        this.labels = labels;
        this.operators = operators;
        this.json = json;
    }

    /** @param before how many rows there were before */
    Uni<List<Map<String, Object>>> next(Tx tx, int before) {
        return repository.facts(tx).map(facts -> {
            List<Map<String, Object>> lines = new ArrayList<>(facts.size());
            facts.forEach(fact -> lines.add(line(before + lines.size() + 1, fact)));
            return lines;
        });
    }

    private Map<String, Object> line(int sequence, LedgerFact fact) {
        Map<String, Object> line = new LinkedHashMap<>(detail(fact.detail()));
        line.computeIfPresent(
                CERTIFICATE_NUMBER, (key, stored) -> operators.maskedNumber(fact.id(), stored.toString()));
        line.computeIfPresent(RISK_TAGS, (key, stored) -> riskTags(stored.toString()));
        uncertified(line);
        line.put("sequence", sequence);
        line.put("id", fact.id());
        line.put("category", fact.category() == null ? "" : KINDS.getOrDefault(fact.category(), fact.category()));
        line.put("enterpriseId", fact.enterpriseId());
        line.put("enterpriseName", fact.enterpriseName());
        line.put("region", fact.where().county());
        line.put("town", fact.where().belowCounty());
        line.put("industry", labels.of("INDUSTRIES", fact.industry()));
        line.put("sizeClass", labels.of("SIZE_CLASSES", fact.sizeClass()));
        line.put("organisationName", fact.organisationName());
        line.put("occurredOn", fact.occurredOn());
        line.put("amountYuan", fact.amountYuan());
        return line;
    }

    private String riskTags(String codes) {
        return Stream.of(codes.split(LIST_MARK))
                .map(code -> labels.of("RISK_TAGS", code))
                .collect(Collectors.joining(LIST_MARK));
    }

    /** Printed in the columns of those who hold a certificate. */
    private static void uncertified(Map<String, Object> line) {
        Object name = line.remove(OPERATOR_NAME);
        if (name != null) {
            line.put("holderName", Masks.name(name.toString()));
            line.put(
                    "state",
                    OperatorStanding.valueOf((String) line.get("standing")).label());
        }
    }

    private Map<String, Object> detail(String text) {
        try {
            return json.readValue(text, FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored detail unreadable", e);
        }
    }
}
