-- code: self.benchmarks
-- 名称: 标杆企业（截止日有效）
-- unit: 家
-- set: fact
kind = 'BENCHMARK_DESIGNATED' and coalesce((detail ->> 'endedOn')::date >= :cutOff, true)
