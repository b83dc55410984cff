package io.github.bihuan.campaign;

import io.github.bihuan.campaign.CampaignApi.Basis;
import io.github.bihuan.campaign.CampaignApi.Target;
import io.github.bihuan.campaign.CampaignContent.Parts;
import io.github.bihuan.campaign.PartsApi.GroupMember;
import io.github.bihuan.campaign.PartsApi.NewSchedule;
import io.github.bihuan.campaign.StageApi.NewStage;
import io.github.bihuan.campaign.domain.Cadence;
import io.github.bihuan.campaign.domain.GroupRank;
import io.github.bihuan.campaign.domain.OutputKind;
import io.github.bihuan.campaign.domain.ProgrammeType;
import io.github.bihuan.campaign.domain.Segment;
import io.github.bihuan.campaign.domain.StageKind;
import io.github.bihuan.shared.time.HolidayShift;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** A programme as its data file writes it ({@code programmes/*.yaml}, explained in {@code docs/programmes.md}). */
record ProgrammeFile(
        String code,
        String name,
        String documentNumber,
        String documentTitle,
        ProgrammeType programmeType,
        String issuer,
        List<String> responsibleOrganisations,
        String parentCode,
        LocalDate issuedOn,
        LocalDate startOn,
        LocalDate endOn,
        String regionCode,
        String disclosure,
        List<String> addressees,
        List<Basis> basis,
        List<String> relatedTitles,
        List<String> industries,
        List<String> riskTags,
        String goals,
        List<String> methods,
        List<Target> targets,
        List<StageLine> stages,
        List<MemberLine> leadingGroup,
        List<ScheduleLine> reportSchedules,
        String ladder,
        List<String> checklists) {

    ProgrammeFile {
        responsibleOrganisations = orEmpty(responsibleOrganisations);
        stages = orEmpty(stages);
        leadingGroup = orEmpty(leadingGroup);
        reportSchedules = orEmpty(reportSchedules);
    }

    record Output(OutputKind kind, String name) {}

    record StageLine(
            String key,
            StageKind kind,
            Segment segment,
            String name,
            LocalDate startOn,
            LocalDate endOn,
            List<String> owners,
            Output output,
            String text,
            List<String> clause) {

        NewStage stage() {
            return new NewStage(
                    key,
                    kind,
                    segment,
                    name,
                    startOn,
                    endOn,
                    owners,
                    output == null ? null : output.kind(),
                    output == null ? null : output.name(),
                    text,
                    clause);
        }
    }

    record MemberLine(GroupRank rank, String post, Integer seats, String duty) {

        GroupMember member() {
            return new GroupMember(rank, post, null, seats, duty, null, null);
        }
    }

    record ScheduleLine(
            String code,
            String formCode,
            String name,
            Cadence cadence,
            DayOfWeek dayOfWeek,
            Integer dayOfMonth,
            List<LocalDate> dates,
            LocalDate firstOn,
            LocalDate lastOn,
            String reporter,
            String reporterLevel,
            String receiver,
            HolidayShift holidayShift,
            List<Integer> reminderDays,
            Boolean cumulative,
            String clause) {

        NewSchedule schedule() {
            return new NewSchedule(
                    code,
                    formCode,
                    name,
                    cadence,
                    dayOfWeek,
                    dayOfMonth,
                    dates,
                    firstOn,
                    lastOn,
                    reporter,
                    reporterLevel,
                    receiver,
                    holidayShift,
                    reminderDays,
                    cumulative,
                    clause,
                    null);
        }
    }

    /** Codes of the organisations that it names. */
    List<String> organisationCodes() {
        return Stream.concat(Stream.of(issuer), responsibleOrganisations.stream())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** @param organisations ids by code */
    CampaignContent content(Map<String, UUID> organisations, UUID parentId) {
        return new CampaignContent(
                name,
                documentNumber,
                documentTitle,
                programmeType,
                organisations.get(issuer),
                parentId,
                issuedOn,
                startOn,
                endOn,
                disclosure,
                industries,
                goals,
                responsibleOrganisations.stream().map(organisations::get).toList(),
                ladder,
                new Parts(addressees, basis, relatedTitles, riskTags, methods, targets, checklists));
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
