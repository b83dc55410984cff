-- What was recorded between two instants: why a filed number is another one now. Facts are written in the order of recording, so that
-- next to nothing is enough to find them by.
create index ix_fact_recorded on fact using brin (recorded_at) with (pages_per_range = 32, autosummarize = on);
