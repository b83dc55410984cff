package io.github.bihuan.inspection;

import static io.github.bihuan.inspection.domain.InspectionProblem.CHECKLIST_UNKNOWN;

import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.inspection.ChecklistApi.Answer;
import io.github.bihuan.inspection.ChecklistApi.AnswerBody;
import io.github.bihuan.inspection.ChecklistApi.AnswerView;
import io.github.bihuan.inspection.ChecklistApi.ChecklistResult;
import io.github.bihuan.inspection.ChecklistApi.ChecklistResults;
import io.github.bihuan.inspection.ChecklistApi.NewChecklistResult;
import io.github.bihuan.inspection.domain.InspectionProblem;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.reference.Checklist;
import io.github.bihuan.shared.reference.Checklist.ChecklistItem;
import io.github.bihuan.shared.reference.Checklists;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Checklists filled in at an inspection; the text of each requirement is kept as it was. */
@Singleton
class ChecklistService {

    private final Database database;
    private final Commands commands;
    private final InspectionAccess access;
    private final ChecklistRepository sheets;
    private final Checklists checklists;
    private final Clock clock;

    ChecklistService(
            Database database,
            Commands commands,
            InspectionAccess access,
            ChecklistRepository sheets,
            Checklists checklists,
            Clock clock) {
        this.database = database;
        this.commands = commands;
        this.access = access;
        this.sheets = sheets;
        this.checklists = checklists;
        this.clock = clock;
    }

    Uni<ChecklistResults> list(Caller caller, UUID id) {
        return database.read(
                        caller.scope(), tx -> access.require(tx, caller, id).chain(() -> sheets.list(tx, id)))
                .map(ChecklistResults::new);
    }

    Uni<ChecklistResult> record(Caller caller, UUID id, NewChecklistResult request) {
        return commands.run(caller, request, ChecklistResult.class, tx -> access.lock(tx, caller, id)
                .flatMap(before -> record(tx, caller, before, request)));
    }

    private Uni<ChecklistResult> record(Tx tx, Caller caller, InspectionView before, NewChecklistResult request) {
        InspectionProblem.RECORD_IMMUTABLE.unless(!before.status().immutable(), null, "检查记录签字后不得再填检查表");
        InspectionProblem.RECORD_INCOMPLETE.unless(before.inspectedOn() != null, "inspectedOn", "检查尚未开始，不能填写检查表");
        ChecklistResult sheet = sheet(before, request);
        return sheets.save(tx, sheet)
                .chain(() -> access.changed(tx, caller, "INSPECTION_CHECKLIST", before, sheet.checklistName()))
                .replaceWith(sheet);
    }

    private ChecklistResult sheet(InspectionView before, NewChecklistResult request) {
        Checklist checklist = checklists
                .find(request.checklistCode())
                .orElseThrow(() -> CHECKLIST_UNKNOWN.on("checklistCode", "检查表“" + request.checklistCode() + "”不存在"));
        Set<String> seen = new HashSet<>();
        List<AnswerView> answers = request.answers().stream()
                .map(answer -> view(checklist, answer, seen))
                .toList();
        return new ChecklistResult(
                before.id(),
                before.version() + 1,
                checklist.code(),
                checklist.name(),
                before.inspectedOn(),
                request.remark(),
                clock.instant(),
                (int) answers.stream()
                        .filter(answer -> answer.answer() == Answer.NO)
                        .count(),
                answers);
    }

    private static AnswerView view(Checklist checklist, AnswerBody answer, Set<String> seen) {
        ChecklistItem item = checklist.items().stream()
                .filter(candidate -> candidate.code().equals(answer.itemCode()))
                .findFirst()
                .orElseThrow(
                        () -> CHECKLIST_UNKNOWN.on("answers", checklist.name() + "没有检查项“" + answer.itemCode() + "”"));
        CHECKLIST_UNKNOWN.unless(seen.add(item.code()), "answers", "检查项“" + item.code() + "”重复");
        return new AnswerView(item.code(), item.text(), answer.answer(), answer.remark());
    }
}
