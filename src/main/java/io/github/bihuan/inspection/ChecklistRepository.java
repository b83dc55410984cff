package io.github.bihuan.inspection;

import io.github.bihuan.inspection.ChecklistApi.Answer;
import io.github.bihuan.inspection.ChecklistApi.AnswerView;
import io.github.bihuan.inspection.ChecklistApi.ChecklistResult;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The checklists filled in at an inspection. The inspection itself has been found in the caller's scope before. */
@Singleton
class ChecklistRepository {

    private static final String SHEET =
            """
            insert into inspection_checklist (inspection_id, checklist_code, checklist_name, checked_on, remark,
              recorded_at)
            values ($1, $2, $3, $4, $5, $6)
            on conflict (inspection_id, checklist_code) do update set checklist_name = excluded.checklist_name,
              checked_on = excluded.checked_on, remark = excluded.remark, recorded_at = excluded.recorded_at""";
    private static final String CLEAR =
            "delete from inspection_checklist_answer where inspection_id = $1 and checklist_code = $2";
    private static final String ANSWERS =
            """
            insert into inspection_checklist_answer (inspection_id, checklist_code, item_code, item_text, answer,
              remark,
              position)
            select $1, $2, a.code, a.text, a.answer, nullif(a.remark, ''), a.position
            from unnest($3::text[], $4::text[], $5::text[], $6::text[]) with ordinality
              as a(code, text, answer, remark, position)""";
    private static final String OF_INSPECTION =
            """
            select c.*, i.version, a.item_code, a.item_text, a.answer, a.remark as answer_remark
            from inspection_checklist c
            join inspection i on i.id = c.inspection_id
            join inspection_checklist_answer a using (inspection_id, checklist_code)
            where c.inspection_id = $1
            order by c.checklist_code, a.position""";
    private static final String TOUCH =
            """
            update inspection set version = version + 1, signatures = '[]', updated_at = $2 where id = $1""";

    /** Writes the sheet, replacing an earlier one of the same checklist; signatures under the old record fall away. */
    Uni<Void> save(Tx tx, ChecklistResult sheet) {
        List<AnswerView> answers = sheet.answers();
        var now = sheet.recordedAt().atOffset(ZoneOffset.UTC);
        return tx.execute(
                        SHEET,
                        sheet.id(),
                        sheet.checklistCode(),
                        sheet.checklistName(),
                        sheet.checkedOn(),
                        sheet.remark(),
                        now)
                .chain(() -> tx.execute(CLEAR, sheet.id(), sheet.checklistCode()))
                .chain(() -> tx.execute(
                        ANSWERS,
                        sheet.id(),
                        sheet.checklistCode(),
                        answers.stream().map(AnswerView::itemCode).toArray(String[]::new),
                        answers.stream().map(AnswerView::text).toArray(String[]::new),
                        answers.stream().map(answer -> answer.answer().name()).toArray(String[]::new),
                        answers.stream()
                                .map(answer -> answer.remark() == null ? "" : answer.remark())
                                .toArray(String[]::new)))
                .chain(() -> tx.execute(TOUCH, sheet.id(), now))
                .replaceWithVoid();
    }

    Uni<List<ChecklistResult>> list(Tx tx, UUID inspectionId) {
        return tx.list(row -> row, OF_INSPECTION, inspectionId).map(ChecklistRepository::sheets);
    }

    private static List<ChecklistResult> sheets(List<Row> rows) {
        Map<String, List<Row>> byCode = new LinkedHashMap<>();
        rows.forEach(row -> byCode.computeIfAbsent(row.getString("checklist_code"), code -> new ArrayList<>())
                .add(row));
        return byCode.values().stream().map(ChecklistRepository::sheet).toList();
    }

    private static ChecklistResult sheet(List<Row> rows) {
        Row first = rows.get(0);
        List<AnswerView> answers =
                rows.stream().map(ChecklistRepository::answer).toList();
        return new ChecklistResult(
                first.getUUID("inspection_id"),
                first.getLong("version"),
                first.getString("checklist_code"),
                first.getString("checklist_name"),
                first.getLocalDate("checked_on"),
                first.getString("remark"),
                first.getOffsetDateTime("recorded_at").toInstant(),
                (int) answers.stream()
                        .filter(answer -> answer.answer() == Answer.NO)
                        .count(),
                answers);
    }

    private static AnswerView answer(Row row) {
        return new AnswerView(
                row.getString("item_code"),
                row.getString("item_text"),
                Answer.valueOf(row.getString("answer")),
                row.getString("answer_remark"));
    }
}
