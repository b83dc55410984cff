-- The walls of what V0170 to V0172 brought.
call wall_by_enterprise('activity');
call wall_by_enterprise('penalty_waiver');

-- Made anew by V0170: the helper of a pairing may sit beside the caller's region.
alter function pairing_participant_as_known(uuid, date, date, timestamptz) security definer set search_path from current;

-- Whose fact it is does not depend on what its writer may see.
alter function fact_reporter() security definer set search_path from current;
