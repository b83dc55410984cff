-- Administrative divisions; the rows come from reference/regions.csv by a repeatable migration of the program.
create table region (
  code text collate "C" not null,
  name text not null,
  level text not null,
  parent_code text collate "C",
  full_name text not null,
  constraint pk_region primary key (code),
  constraint ck_region_level check (level in ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE')),
  constraint ck_region_code_level check (length(code) = case level when 'PROVINCE' then 2 when 'CITY' then 4
    when 'COUNTY' then 6 when 'TOWNSHIP' then 9 else 12 end),
  constraint ck_region_parent check ((parent_code is null) = (level = 'PROVINCE'))
);
comment on table region is '行政区划：省、市、县、镇；下级代码以上级代码开头';
comment on column region.code is '规范代码：省 2 位、市 4 位、县 6 位、镇 9 位、村 12 位';
comment on column region.full_name is '自省起的全称';
create index ix_region_parent on region (parent_code, code);

grant select on region to ${app_role};
