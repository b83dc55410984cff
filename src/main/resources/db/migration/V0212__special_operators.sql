-- Certificates of special operators (特种作业操作证).
create table special_operator_certificate (
  id uuid not null,
  enterprise_id uuid not null,
  holder_name text not null,
  work_type text not null,
  certificate_number text not null,
  issued_on date,
  valid_until date not null,
  review_due_on date,
  issuer text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint pk_special_operator_certificate primary key (id),
  constraint fk_special_operator_certificate_enterprise foreign key (enterprise_id) references enterprise (id),
  constraint ck_special_operator_certificate_period check (issued_on <= valid_until)
);
comment on table special_operator_certificate is '特种作业人员台账：特种作业操作证';
comment on column special_operator_certificate.work_type is '作业类别、操作项目';
comment on column special_operator_certificate.certificate_number is '证书编号，含公民身份号码，加密';
comment on column special_operator_certificate.review_due_on is '应复审日期';
create index ix_special_operator_certificate_enterprise on special_operator_certificate (enterprise_id, id);
create index ix_special_operator_certificate_valid on special_operator_certificate (valid_until, id);

grant select, insert on special_operator_certificate to ${app_role};
call wall_by_owner('special_operator_certificate', 'enterprise', 'enterprise_id');
