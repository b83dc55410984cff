package io.github.bihuan.notice;

import io.github.bihuan.notice.NoticeIssueRepository.Addressee;
import io.github.bihuan.notice.NoticeIssueRepository.Fresh;
import io.github.bihuan.notice.domain.NoticeFacts;
import io.github.bihuan.notice.domain.NoticeFacts.Letter;
import io.github.bihuan.notice.domain.NoticeFacts.Matter;
import io.github.bihuan.notice.domain.RecipientRole;
import io.github.bihuan.shared.time.WorkCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Addresses a letter: head and foot from who gets it. Pure. */
final class NoticeLetters {

    private static final Pattern STANDS_IN = Pattern.compile(".+空缺，由.+代为接收");

    private NoticeLetters() {}

    /** The facts with their letter put in, and a line for every role that somebody stands in for. */
    static NoticeFacts addressed(
            Fresh notice,
            NoticeFacts facts,
            List<Addressee> all,
            String number,
            LocalDate issuedOn,
            String basis,
            WorkCalendar calendar) {
        List<String> lines = new ArrayList<>(facts.lines());
        lines.addAll(vacancies(all));
        Letter letter = new Letter(
                number,
                names(all, false, facts.matter()),
                names(all, true, facts.matter()),
                notice.issuer(),
                issuedOn,
                notice.dueOn(),
                notice.kind().receiptDue(issuedOn),
                notice.kind().replyDue(issuedOn, calendar));
        return new NoticeFacts(
                facts.title(),
                letter,
                facts.matter(),
                facts.limit(),
                facts.event(),
                basis.isEmpty() ? null : basis,
                lines);
    }

    /** The same letter under its number, issued on a later day to those who hold the roles then. */
    static NoticeFacts numbered(
            Fresh notice,
            NoticeFacts facts,
            List<Addressee> all,
            String number,
            LocalDate issuedOn,
            WorkCalendar calendar) {
        var drafted = new NoticeFacts(
                facts.title(),
                facts.letter(),
                facts.matter(),
                facts.limit(),
                facts.event(),
                facts.basis(),
                facts.lines().stream()
                        .filter(line -> !STANDS_IN.matcher(line).matches())
                        .toList());
        return addressed(notice, drafted, all, number, issuedOn, facts.basis() == null ? "" : facts.basis(), calendar);
    }

    /** 丙食品有限公司主要负责人、安全管理员、挂牌责任人李四、方山县应急管理局 */
    private static List<String> names(List<Addressee> all, boolean copy, Matter matter) {
        List<String> names = new ArrayList<>();
        boolean enterpriseNamed = false;
        for (Addressee one : inOrder(all, copy)) {
            RecipientRole role = RecipientRole.valueOf(one.role());
            if (one.substitute() || one.unit() || role == RecipientRole.OBLIGOR) {
                names.add(one.name());
            } else if (role.ofEnterprise()) {
                names.add(enterpriseNamed || matter == null ? role.label() : of(matter.enterprise(), role));
                enterpriseNamed = true;
            } else {
                names.add(role.label() + one.name());
            }
        }
        return names.stream().distinct().toList();
    }

    /** 丙食品有限公司 and 企业主要负责人 make 丙食品有限公司主要负责人. */
    private static String of(String enterprise, RecipientRole role) {
        return enterprise + role.label().replaceFirst("^企业", "");
    }

    private static List<Addressee> inOrder(List<Addressee> all, boolean copy) {
        return all.stream()
                .filter(one -> one.copy() == copy)
                .sorted((one, other) ->
                        RecipientRole.valueOf(one.role()).compareTo(RecipientRole.valueOf(other.role())))
                .toList();
    }

    /** 镇分管领导空缺，由马坊镇安委办代为接收 */
    private static List<String> vacancies(List<Addressee> all) {
        Map<RecipientRole, Set<String>> standIns = all.stream()
                .filter(Addressee::substitute)
                .collect(Collectors.groupingBy(
                        one -> RecipientRole.valueOf(one.role()),
                        TreeMap::new,
                        Collectors.mapping(Addressee::name, Collectors.toCollection(java.util.TreeSet::new))));
        return standIns.entrySet().stream()
                .map(vacancy -> vacancy.getKey().label() + "空缺，由" + String.join("、", vacancy.getValue()) + "代为接收")
                .toList();
    }
}
