-- code: hl.mediaProgramme
-- 名称: 在主流媒体播放安全生产专题栏目
-- unit: 是/否
-- set: fact
kind = 'ACTIVITY_HELD' and category in ('MEDIA_PROGRAMME')
