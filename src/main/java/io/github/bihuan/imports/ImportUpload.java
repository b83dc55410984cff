package io.github.bihuan.imports;

import io.github.bihuan.imports.domain.ImportType;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The form by which a table is uploaded. */
public class ImportUpload {

    @RestForm
    @NotNull(message = "请选择文件")
    @Schema(implementation = UploadedFile.class)
    public FileUpload file;

    @RestForm("type")
    @PartType("text/plain")
    @NotNull(message = "请指明台账种类")
    @Schema(description = "台账种类")
    public ImportType type;

    @RestForm
    @PartType("text/plain")
    @Schema(description = "自定的栏目对应，JSON 对象：表中的表头到字段名；未列出的表头按常用写法识别", examples = "{\"厂名\": \"name\"}", nullable = true)
    public String mapping;

    @RestForm("campaignId")
    @PartType("text/plain")
    @Schema(description = "导入的隐患计入的专项行动", nullable = true)
    public UUID campaignId;

    /** Shown in the OpenAPI document. */
    @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING, format = "binary")
    private interface UploadedFile {}
}
