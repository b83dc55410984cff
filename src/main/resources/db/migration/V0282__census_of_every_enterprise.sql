-- 不留死角、不漏一户 (001-24): each enterprise of the register has its sites recorded, or said that it has none; silence is neither.
create table site_nil_return (
  id uuid not null,
  enterprise_id uuid not null,
  declared_on date not null,
  remark text,
  created_at timestamptz not null,
  constraint pk_site_nil_return primary key (id),
  constraint fk_site_nil_return_enterprise foreign key (enterprise_id) references enterprise (id)
);
comment on table site_nil_return is '摸排零报告：某日该企业没有外包外委、出租承租、厂中厂、园中园；只增不改';
create index ix_site_nil_return_enterprise on site_nil_return (enterprise_id, id);
grant select, insert on site_nil_return to ${app_role};
call wall_by_owner('site_nil_return', 'enterprise', 'enterprise_id');

create function census_answered(p_enterprise uuid, p_cut_off date, p_known_at timestamptz) returns boolean
language sql stable parallel safe as $$
  select exists (select from site_relation r
      where r.enterprise_id = p_enterprise and r.start_on <= p_cut_off and r.created_at <= p_known_at)
    or exists (select from site_nil_return n
      where n.enterprise_id = p_enterprise and n.declared_on <= p_cut_off and n.created_at <= p_known_at)
$$;
comment on function census_answered is '截至统计截止日、按所知时间，该企业是否已摸排：登记了场所关系，或者作了零报告';
grant execute on function census_answered to ${app_role};
