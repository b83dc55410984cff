package io.github.bihuan.notice;

import io.github.bihuan.identity.Caller;
import io.github.bihuan.notice.NoticeRepository.Printable;
import io.github.bihuan.notice.domain.LetterContent;
import io.github.bihuan.notice.domain.NoticeFacts;
import io.github.bihuan.notice.domain.NoticeProblem;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.JsonColumns;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The official document (.docx) of a notice, made when somebody asks for it, from the text that was stored. */
@Singleton
final class NoticeDocuments {

    /** @param name of the file, without suffix */
    record Document(String name, byte[] content) {}

    private final Database database;
    private final NoticeRepository notices;
    private final LetterPrinter printer;
    private final JsonColumns json;

    NoticeDocuments(Database database, NoticeRepository notices, LetterPrinter printer, JsonColumns json) {
        this.database = database;
        this.notices = notices;
        this.printer = printer;
        this.json = json;
    }

    Uni<Document> of(Caller caller, UUID id) {
        return database.read(caller.scope(), tx -> notices.printable(tx, Reader.of(caller), id))
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("通知")))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(this::print);
    }

    private Document print(Printable notice) {
        if (notice.body() == null) {
            throw new BusinessRuleViolation(NoticeProblem.NO_DOCUMENT, null, "该步骤只作记录，没有文书");
        }
        var letter = LetterContent.of(json.value(notice.facts(), NoticeFacts.class), notice.body());
        String name = letter.draft() ? "草稿 " + letter.title() : letter.number();
        return new Document(name, printer.print(letter, notice.organ()));
    }
}
