package io.github.bihuan.shared.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Describes properties whose records leave it out: a change describes a field as the thing itself does ({@code CampaignPatch.name}
 * as {@code Campaign.name}), and a few names mean the same everywhere.
 */
final class PropertyWords {

    private static final Map<String, String> COMMON = Map.ofEntries(
            Map.entry("id", "编号"),
            Map.entry("version", "版本，即 ETag 中的数字"),
            Map.entry("campaignId", "行动"),
            Map.entry("enterpriseId", "企业"),
            Map.entry("hazardId", "隐患"),
            Map.entry("stageId", "阶段"),
            Map.entry("noticeId", "通知"),
            Map.entry("organisationId", "单位"),
            Map.entry("officialId", "人员"),
            Map.entry("nominalOn", "按节假日调整前的到期日"),
            Map.entry("dueOn", "到期日"),
            Map.entry("provisional", "是否暂定（该年放假安排尚未公布）"));
    private static final List<String> AFFIXES = List.of("^New", "(Patch|Change|View|Body|Row)$");

    private final Map<String, Schema> schemas;
    private final Map<String, String> known = new HashMap<>();

    private PropertyWords(Map<String, Schema> schemas) {
        this.schemas = schemas;
        schemas.forEach((name, schema) -> properties(schema).forEach((property, own) -> learn(name, property, own)));
    }

    static void complete(Map<String, Schema> schemas) {
        new PropertyWords(schemas).complete();
    }

    private void learn(String name, String property, Schema own) {
        if (own.getDescription() != null) {
            known.putIfAbsent(key(name, property), own.getDescription());
        }
    }

    private void complete() {
        schemas.forEach((name, schema) -> properties(schema).forEach((property, own) -> {
            if (own.getDescription() == null && !refersToDescribed(own)) {
                own.setDescription(known.getOrDefault(key(name, property), COMMON.get(property)));
            }
        }));
    }

    private boolean refersToDescribed(Schema own) {
        String reference =
                own.getRef() == null ? "" : own.getRef().substring(own.getRef().lastIndexOf('/') + 1);
        Schema target = schemas.get(reference);
        return target != null && Objects.nonNull(target.getDescription());
    }

    private static String key(String name, String property) {
        String stem = name;
        for (String affix : AFFIXES) {
            stem = stem.replaceAll(affix, "");
        }
        return stem + "." + property;
    }

    private static Map<String, Schema> properties(Schema schema) {
        return schema.getProperties() == null ? Map.of() : schema.getProperties();
    }
}
