{{/* Names, labels and images. */}}

{{- define "bihuan.name" -}}
{{- default .Release.Name .Values.fullnameOverride | trunc 40 | trimSuffix "-" -}}
{{- end -}}

{{- define "bihuan.selector" -}}
app.kubernetes.io/name: bihuan
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "bihuan.labels" -}}
{{ include "bihuan.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{/* An image by repository, below the registry of the site if there is one. */}}
{{- define "bihuan.inRegistry" -}}
{{- $registry := .root.Values.global.imageRegistry | trimSuffix "/" -}}
{{- if $registry }}{{ $registry }}/{{ end }}{{ .image -}}
{{- end -}}

{{- define "bihuan.image" -}}
{{- $version := printf ":%s" (default .Chart.AppVersion .Values.image.tag) -}}
{{- with .Values.image.digest }}{{ $version = printf "@%s" . }}{{ end -}}
{{- include "bihuan.inRegistry" (dict "root" . "image" (printf "%s%s" .Values.image.repository $version)) -}}
{{- end -}}

{{- define "bihuan.pullSecrets" -}}
{{- with .Values.global.imagePullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- end -}}

{{- define "bihuan.databaseHost" -}}
{{- .Values.database.cluster.enabled | ternary (printf "%s-db-rw" (include "bihuan.name" .)) .Values.database.host -}}
{{- end -}}

{{/* What every pod of ours has in common: Pod Security "restricted". */}}
{{- define "bihuan.podSecurity" -}}
automountServiceAccountToken: false
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  seccompProfile:
    type: RuntimeDefault
{{- end -}}

{{- define "bihuan.containerSecurity" -}}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  runAsNonRoot: true
  capabilities:
    drop: [ALL]
{{- end -}}

{{- define "bihuan.temporary" -}}
volumes:
  - name: tmp
    emptyDir:
      sizeLimit: 512Mi
{{- end -}}

{{/* Refuses half an installation, naming all that is missing at once. */}}
{{- define "bihuan.complete" -}}
{{- $missing := list -}}
{{- if not (or .Values.database.host .Values.database.cluster.enabled) }}{{ $missing = append $missing "database.host (or database.cluster.enabled)" }}{{ end -}}
{{- if not .Values.identity.url }}{{ $missing = append $missing "identity.url" }}{{ end -}}
{{- if not .Values.mail.host }}{{ $missing = append $missing "mail.host" }}{{ end -}}
{{- if not .Values.mail.from }}{{ $missing = append $missing "mail.from" }}{{ end -}}
{{- if $missing }}{{ fail (printf "these values are missing: %s (see helm/examples and docs/operate/install.md)" (join ", " $missing)) }}{{ end -}}
{{- if and .Values.database.host .Values.database.cluster.enabled }}{{ fail "set either database.host or database.cluster.enabled, not both" }}{{ end -}}
{{- if and .Values.mail.user (not .Values.secrets.mailPassword.name) }}{{ fail "mail.user needs secrets.mailPassword.name" }}{{ end -}}
{{- end -}}
