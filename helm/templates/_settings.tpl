{{/*
The environment of the program: feature → variable → value. A new setting is one line here (and one in values.yaml and
values.schema.json). Empty values are left out: the program's own default holds.
*/}}
{{- define "bihuan.settings" -}}
database:
  BIHUAN_DB_URL: {{ include "bihuan.databaseUrl" . | quote }}
  BIHUAN_DB_USER: {{ .Values.database.user | quote }}
  BIHUAN_DB_POOL_SIZE: {{ .Values.database.poolSize | quote }}
identity:
  BIHUAN_OIDC_URL: {{ .Values.identity.url | quote }}
  BIHUAN_OIDC_AUDIENCE: {{ .Values.identity.audience | quote }}
mail:
  BIHUAN_MAIL_HOST: {{ .Values.mail.host | quote }}
  BIHUAN_MAIL_PORT: {{ .Values.mail.port | quote }}
  BIHUAN_MAIL_FROM: {{ .Values.mail.from | quote }}
  BIHUAN_MAIL_USER: {{ .Values.mail.user | quote }}
  BIHUAN_MAIL_START_TLS: {{ .Values.mail.startTls | quote }}
jobs:
  BIHUAN_SWEEP_CRON: {{ .Values.jobs.sweepCron | quote }}
  BIHUAN_COVERAGE_CRON: {{ .Values.jobs.coverageCron | quote }}
  BIHUAN_DELIVERY_EVERY: {{ .Values.jobs.deliveryEvery | quote }}
operation:
  JAVA_TOOL_OPTIONS: {{ .Values.javaOptions | quote }}
  BIHUAN_LOG_LEVEL: {{ .Values.logging.level | quote }}
  BIHUAN_LOG_JSON: {{ .Values.logging.json | quote }}
  BIHUAN_TRACING_ENDPOINT: {{ .Values.tracing.endpoint | quote }}
  BIHUAN_TRACING_RATIO: {{ empty .Values.tracing.endpoint | ternary "" .Values.tracing.ratio | quote }}
  BIHUAN_SHUTDOWN_DELAY: {{ printf "%ds" (int .Values.shutdown.delaySeconds) | quote }}
  BIHUAN_SHUTDOWN_TIMEOUT: {{ printf "%ds" (int .Values.shutdown.drainSeconds) | quote }}
settings:
  {{- range $name, $value := .Values.settings }}
  {{ $name }}: {{ $value | quote }}
  {{- end }}
{{- end -}}

{{/* The secrets of the program: variable → reference. */}}
{{- define "bihuan.secrets" -}}
BIHUAN_DB_PASSWORD: {{ .Values.secrets.databasePassword | toJson }}
BIHUAN_PRIVACY_KEYS: {{ .Values.secrets.privacyKeys | toJson }}
BIHUAN_MAIL_PASSWORD: {{ .Values.secrets.mailPassword | toJson }}
BIHUAN_AUDIT_SIGNING_KEY: {{ .Values.secrets.auditSigningKey | toJson }}
{{- range $name, $reference := .Values.secrets.more }}
{{ $name }}: {{ $reference | toJson }}
{{- end }}
{{- end -}}

{{- define "bihuan.databaseUrl" -}}
postgresql://{{ include "bihuan.databaseHost" . }}:{{ .Values.database.port }}/{{ .Values.database.name }}?sslmode={{ .Values.database.sslMode }}
{{- end -}}

{{- define "bihuan.fromSecret" -}}
- name: {{ .variable }}
  valueFrom:
    secretKeyRef:
      name: {{ .reference.name }}
      key: {{ .reference.key }}
{{- end -}}
