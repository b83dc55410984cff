package io.github.bihuan.cluster;

import static io.github.bihuan.cluster.DueSet.TOWN;

import io.github.bihuan.cluster.DueSet.Owed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** The database beside the program: puts a {@link DueSet} there in one transaction, reads what became of it, clears it away. */
final class DueRows {

    private static final String ENTERPRISES =
            """
            insert into enterprise (id, version, name, uscc, region_code, address, industry, size_class, premises_type, risk_tags,
              status, principal_name, principal_email, actual_controller_name, safety_manager_name, safety_manager_email,
              key_enterprise, watch_listed, high_risk, self_inspection_mode, created_at, updated_at)
            values (?, 1, ?, ?, ?, '样例路1号', 'METALLURGY', 'ABOVE_SCALE', 'OWN_SITE', '{}', 'ACTIVE', '张三', ?, '李四', '王五', ?,
              false, false, false, 'SELF', now(), now())""";

    private static final String HAZARDS =
            """
            insert into hazard (id, code, enterprise_id, region_code, source, status, status_since, level, major_since, description,
              place, found_on, recorded_by, recorded_at, deadline, original_deadline, deadline_version, deadline_set_at,
              authority_reported_at, department_reported_at, staff_reported_at, current_plan)
            select ?, ?, ?, ?, 'TOWNSHIP_INSPECTION', 'RECTIFYING', f.day, f.level, case f.level when 'MAJOR' then f.noon end,
              '配电柜前堆放杂物', '一车间', f.day, 'inspector', f.noon, f.deadline, f.deadline, 1, f.noon,
              f.noon, f.noon, f.noon, '{"responsiblePerson": "赵六"}'
            from (select ? as day, (? + time '12:00') at time zone 'Asia/Shanghai' as noon, ? as level, ? as deadline) f""";

    /** Decided not to list them: the office owes no decision. */
    private static final String NOT_LISTED =
            """
            insert into listed_supervision (id, version, target_type, target_id, target_key, enterprise_id, region_code,
              campaign_ids, level, requirements, status, proposed_on, decided_on, decision_opinion, created_at, updated_at)
            select gen_random_uuid(), 1, 'HAZARD', id, id::text, enterprise_id, region_code, '{}', 'COUNTY', '限期整改', 'REJECTED',
              found_on, found_on, '已在整改', recorded_at, recorded_at
            from hazard where level = 'MAJOR'""";

    private final Cluster cluster;

    DueRows(Cluster cluster) {
        this.cluster = cluster;
    }

    /** The people of the town, one for each role. */
    void addOfficials() {
        var organisation = UUID.randomUUID();
        cluster.asSuperuser(
                """
                insert into organisation (id, version, code, name, short_name, kind, level, region_code, status)
                values ('%s', 1, 'ORG-FAULT', '马坊镇应急站', '马应急', 'TOWNSHIP_STATION', 'TOWNSHIP', '%s', 'ACTIVE')"""
                        .formatted(organisation, TOWN));
        for (String role : DueSet.officialRoles()) {
            var official = UUID.randomUUID();
            cluster.asSuperuser(
                    """
                    insert into official (id, version, name, post, organisation_id, region_code, subject, email, status)
                    values ('%s', 1, '钱七', '%s', '%s', '%s', '%s', '%s', 'ACTIVE')"""
                            .formatted(official, role, organisation, TOWN, official, DueSet.address(role)),
                    """
                    insert into assignment (id, version, role, official_id, target_type, region_code, valid_from)
                    values ('%s', 1, '%s', '%s', 'REGION', '%s', '2024-01-01')"""
                            .formatted(UUID.randomUUID(), role, official, TOWN));
        }
    }

    /** All at once, as an import commits. */
    void add(DueSet due) {
        try (Connection connection = cluster.superuser();
                PreparedStatement enterprises = connection.prepareStatement(ENTERPRISES);
                PreparedStatement hazards = connection.prepareStatement(HAZARDS);
                PreparedStatement notListed = connection.prepareStatement(NOT_LISTED)) {
            connection.setAutoCommit(false);
            for (int i = 0; i < due.size(); i++) {
                var enterprise = UUID.randomUUID();
                enterprise(enterprises, enterprise, i);
                hazard(hazards, enterprise, due, i);
            }
            enterprises.executeBatch();
            hazards.executeBatch();
            notListed.executeUpdate();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Leaves the town, its people and the journal. The hazards go first: a sweep that is under way must not tell of them afterwards. */
    void clear() {
        cluster.asSuperuser(
                "delete from listed_supervision",
                "delete from hazard",
                "delete from delivery",
                "delete from notice_recipient",
                "delete from notice",
                "delete from enterprise",
                "delete from event",
                "vacuum analyze hazard, enterprise, notice, notice_recipient, delivery");
    }

    int notices() {
        return number("select count(*) from notice where subject_type = 'HAZARD'");
    }

    /** Messages of the set that are not yet known to have arrived. */
    int underWay() {
        return number("select count(*) from delivery where channel <> 'INBOX' and status <> 'SENT'");
    }

    /** Whether the replica has written something that is not committed. */
    boolean isWriting(String replica) {
        return number("select count(*) from pg_stat_activity where backend_xid is not null and application_name = '"
                        + replica + "'")
                > 0;
    }

    /** Every notice there is; the same obligation twice would show as a line of its own. */
    Set<Owed> written() {
        return read(
                        """
                        select subject_code, point || case when count(*) > 1 then ' x' || count(*) else '' end as point,
                          min(case when status in ('SENT', 'DELIVERED') then 'SENT' when status = 'DRAFT' then 'DRAFTED'
                            else status end)
                        from notice where subject_type = 'HAZARD' group by subject_code, point""",
                        row -> new Owed(row.getString(1), row.getString(2), row.getString(3)))
                .stream()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> recipients() {
        return read(
                """
                select n.subject_code || ' ' || n.point || ' ' || r.role || case when count(*) > 1 then ' x' || count(*) else '' end
                from notice n join notice_recipient r on r.notice_id = n.id
                where n.subject_type = 'HAZARD' group by n.subject_code, n.point, r.role""",
                row -> row.getString(1));
    }

    /** Official numbers used twice, or left out since the last was given. */
    int numbersAstray() {
        return number(
                """
                select coalesce(sum(abs(last - first + 1 - used)), 0) from (
                  select min(number_serial) as first, max(number_serial) as last, count(*) as used from notice
                  where number_serial is not null group by number_series, kind, number_year) s""");
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private int number(String sql) {
        return read(sql, row -> row.getInt(1)).iterator().next();
    }

    private <T> Set<T> read(String sql, Reading<T> reading) {
        try (Connection connection = cluster.superuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            Set<T> all = new TreeSet<>();
            while (rows.next()) {
                all.add(reading.of(rows));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void enterprise(PreparedStatement statement, UUID id, int index) throws SQLException {
        statement.setObject(1, id);
        statement.setString(2, "样例企业" + index);
        statement.setString(
                3, "T" + id.toString().replace("-", "").substring(0, 17).toUpperCase());
        statement.setString(4, TOWN);
        statement.setString(5, DueSet.address("PRINCIPAL", index));
        statement.setString(6, DueSet.address("SAFETY_MANAGER", index));
        statement.addBatch();
    }

    private static void hazard(PreparedStatement statement, UUID enterprise, DueSet due, int index)
            throws SQLException {
        var set = due.today().minusDays(DueSet.SET_DAYS_AGO);
        statement.setObject(1, UUID.randomUUID());
        statement.setString(2, due.code(index));
        statement.setObject(3, enterprise);
        statement.setString(4, TOWN);
        statement.setObject(5, set);
        statement.setObject(6, set);
        statement.setString(7, due.level(index));
        statement.setObject(8, due.deadline(index));
        statement.addBatch();
    }
}
