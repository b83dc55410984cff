package io.github.bihuan.campaign;

import io.github.bihuan.campaign.domain.ProgrammeType;
import java.time.LocalDate;
import java.util.UUID;

/** What other features know of a campaign. */
public record CampaignRef(
        UUID id,
        String code,
        String name,
        String regionCode,
        LocalDate startOn,
        LocalDate endOn,
        ProgrammeType programmeType,
        String ladderCode,
        int ladderVersion,
        long version) {}
