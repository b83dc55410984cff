-- A hazard lies with an enterprise of the register.
alter table hazard add constraint fk_hazard_enterprise foreign key (enterprise_id) references enterprise (id);
