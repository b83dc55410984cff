-- Who applied, proposed or requested, so that somebody else decides (职责分离).
alter table hazard add column resumption_applied_by text;
comment on column hazard.resumption_applied_by is '提出恢复生产申请的人（令牌的 sub），不得由本人审批';
alter table listed_supervision add column proposed_by text;
comment on column listed_supervision.proposed_by is '提请挂牌的人（令牌的 sub），不得由本人决定';
alter table listed_supervision add column review_requested_by text;
comment on column listed_supervision.review_requested_by is '申请摘牌的人（令牌的 sub），不得由本人办理';
