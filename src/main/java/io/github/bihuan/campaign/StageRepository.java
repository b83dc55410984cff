package io.github.bihuan.campaign;

import io.github.bihuan.campaign.StageApi.Stage;
import io.github.bihuan.campaign.domain.OutputKind;
import io.github.bihuan.campaign.domain.Segment;
import io.github.bihuan.campaign.domain.StageKind;
import io.github.bihuan.campaign.domain.StageStatus;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** SQL of stages. A stage without a day of its own has the campaign's. */
@Singleton
final class StageRepository {

    private static final String SELECT =
            """
            select s.id, s.version, s.campaign_id, s.code, s.kind, s.segment, s.name, s.start_on, s.end_on, s.owners,
              s.output_kind, s.output_name, s.description, s.clauses, s.position, s.completed_on, s.output_description,
              s.output_link, coalesce(s.start_on, c.start_on) as begins_on, coalesce(s.end_on, c.end_on) as ends_on
            from campaign_stage s join campaign c on c.id = s.campaign_id where s.campaign_id =\s""";

    Uni<Optional<Stage>> find(Tx tx, Scope scope, UUID campaignId, UUID id, LocalDate today) {
        Sql sql = Sql.of(SELECT).bind(campaignId).append("and s.id =", id);
        return tx.find(row -> stage(row, today), CampaignRepository.visible(sql, "c", scope));
    }

    Uni<List<Stage>> list(Tx tx, Scope scope, UUID campaignId, LocalDate today, PageRequest page) {
        Sql sql = CampaignRepository.visible(Sql.of(SELECT).bind(campaignId), "c", scope);
        page.cursor(2).ifPresent(cursor -> sql.append("and (s.position, s.id) > (", (int) cursor.number(0))
                .append(",", cursor.uuid(1))
                .append(")"));
        return tx.list(
                row -> stage(row, today),
                sql.append("order by s.position, s.id").append("limit", page.fetch()));
    }

    Uni<Integer> nextPosition(Tx tx, UUID campaignId) {
        return tx.find(
                        row -> row.getInteger(0),
                        "select coalesce(max(s.position), 0) + 1 from campaign_stage s where s.campaign_id = $1",
                        campaignId)
                .map(Optional::orElseThrow);
    }

    private static Stage stage(Row row, LocalDate today) {
        LocalDate completedOn = row.getLocalDate("completed_on");
        LocalDate beginsOn = row.getLocalDate("begins_on");
        LocalDate endsOn = row.getLocalDate("ends_on");
        return new Stage(
                row.getUUID("id"),
                row.getLong("version"),
                row.getUUID("campaign_id"),
                row.getString("code"),
                StageKind.valueOf(row.getString("kind")),
                Segment.valueOf(row.getString("segment")),
                row.getString("name"),
                row.getLocalDate("start_on"),
                row.getLocalDate("end_on"),
                StageStatus.at(beginsOn, endsOn, completedOn, today),
                StageStatus.isLate(endsOn, completedOn, today),
                List.of(row.getArrayOfStrings("owners")),
                OutputKind.valueOf(row.getString("output_kind")),
                row.getString("output_name"),
                row.getString("description"),
                List.of(row.getArrayOfStrings("clauses")),
                row.getInteger("position"),
                completedOn,
                row.getString("output_description"),
                row.getString("output_link"));
    }
}
