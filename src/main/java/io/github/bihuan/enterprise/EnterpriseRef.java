package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.domain.ContactPerson;
import io.github.bihuan.enterprise.domain.EnterpriseStatus;
import java.util.List;
import java.util.UUID;

/**
 * What other features know of an enterprise.
 *
 * @param regionCode township or village
 * @param supervisingOrganisationId 监管单位, or null
 * @param responsibleOfficialId 挂牌责任人, or null
 * @param principal 主要负责人
 * @param actualController 实际控制人, or null
 * @param safetyManager 安全管理员, or null
 */
public record EnterpriseRef(
        UUID id,
        String name,
        String uscc,
        String regionCode,
        String industry,
        String sizeClass,
        List<String> riskTags,
        EnterpriseStatus status,
        UUID supervisingOrganisationId,
        UUID responsibleOfficialId,
        ContactPerson principal,
        ContactPerson actualController,
        ContactPerson safetyManager) {}
